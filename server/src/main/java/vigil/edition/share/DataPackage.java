package vigil.edition.share;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.ledger.Hash;
import vigil.ledger.Json;

/// Describes the tables as a Frictionless data package (v2), `data/datapackage.json`.
final class DataPackage {
    private static final Set<String> WHOLE_NUMBERS = Set.of("days_least", "days_most", "number");
    private static final Set<String> DAYS = Set.of("earliest", "latest");
    private static final Set<String> TRUTHS = Set.of("current", "shown");

    private DataPackage() {}

    /// @param tables the bytes of each table
    static byte[] write(String name, int edition, LocalDate date, SortedMap<Tables, byte[]> tables) {
        var json = new TreeMap<String, Object>();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", "vigil-register");
        json.put("title", name);
        json.put("version", "1.0." + edition);
        json.put("created", date + "T00:00:00Z");
        json.put("description", """
                People deprived of liberty for what they said, believed or are. Each row follows from released claims with \
                named sources. Made to help these people: do not screen anybody with it.""");
        json.put(
                "licenses",
                List.of(Map.of(
                        "name",
                        "CC-BY-4.0",
                        "path",
                        "https://creativecommons.org/licenses/by/4.0/",
                        "title",
                        "CC BY 4.0")));
        json.put(
                "resources",
                tables.entrySet().stream()
                        .map(table -> resource(table.getKey(), table.getValue()))
                        .toList());
        return Json.pretty(json).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> resource(Tables table, byte[] bytes) {
        var json = new TreeMap<String, Object>();
        json.put("name", table.label());
        json.put("type", "table");
        json.put("path", table.label() + ".csv");
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("bytes", (long) bytes.length);
        json.put("hash", "sha256:" + Hash.of(bytes).hex());
        json.put("schema", schema(table));
        return json;
    }

    private static Map<String, Object> schema(Tables table) {
        var json = new TreeMap<String, Object>();
        json.put("fields", table.columns().stream().map(DataPackage::field).toList());
        if (table == Tables.PEOPLE) {
            json.put("primaryKey", List.of("id"));
        } else {
            json.put(
                    "foreignKeys",
                    List.of(Map.of(
                            "fields",
                            List.of("person"),
                            "reference",
                            Map.of("resource", Tables.PEOPLE.label(), "fields", List.of("id")))));
        }
        return json;
    }

    private static Map<String, Object> field(String name) {
        String type = WHOLE_NUMBERS.contains(name)
                ? "integer"
                : DAYS.contains(name) ? "date" : TRUTHS.contains(name) ? "boolean" : "string";
        return type.equals("boolean")
                ? Map.of("name", name, "type", type, "trueValues", List.of("true"), "falseValues", List.of("false"))
                : Map.of("name", name, "type", type);
    }
}
