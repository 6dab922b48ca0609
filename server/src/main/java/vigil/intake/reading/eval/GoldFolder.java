package vigil.intake.reading.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.eval.Gold.GoldClaim;
import vigil.intake.reading.eval.Gold.GoldPerson;
import vigil.ledger.Json;

/// Reads a folder of annotated texts: `NN.txt` beside `NN.json` (id, lang, reference_date, persons, claims).
final class GoldFolder {
    private GoldFolder() {}

    static List<Gold> read(Path folder) throws IOException {
        List<Gold> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path json :
                    files.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                String name = json.getFileName().toString().replace(".json", "");
                Path text = json.resolveSibling(name + ".txt");
                if (Files.exists(text))
                    out.add(gold(name, Files.readString(text), Json.object(Files.readString(json))));
            }
        }
        return out;
    }

    private static Gold gold(String name, String text, Map<String, Object> json) {
        List<GoldPerson> persons = new ArrayList<>();
        for (Object entry : list(json.get("persons"))) persons.add(person(map(entry)));
        List<GoldClaim> claims = new ArrayList<>();
        for (Object entry : list(json.get("claims"))) claims.add(claim(map(entry)));
        Object said = json.get("reference_date");
        return new Gold(
                name, text(json.get("lang")), text, said == null ? null : LocalDate.parse(text(said)), persons, claims);
    }

    private static GoldPerson person(Map<?, ?> json) {
        String role = text(json.get("role"));
        List<String> forms = new ArrayList<>();
        for (Object mention : list(json.get("mentions")))
            forms.add(text(map(mention).get("text")));
        return new GoldPerson(text(json.get("name")), role.equals("prisoner") || role.equals("co_accused"), forms);
    }

    private static GoldClaim claim(Map<?, ?> json) {
        Object who = json.get("person");
        List<String> persons = who instanceof List<?> several
                ? several.stream().map(GoldFolder::text).toList()
                : who == null ? List.of() : List.of(text(who));
        Object value = json.get("value");
        return new GoldClaim(
                text(json.get("pred")),
                persons,
                number(json.get("start")),
                number(json.get("end")),
                value == null ? null : text(value),
                Boolean.TRUE.equals(json.get("optional")));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number n ? n.intValue() : 0;
    }
}
