package vigil.intake.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.eval.Gold;
import vigil.intake.reading.eval.Gold.GoldClaim;
import vigil.intake.reading.eval.Gold.GoldPerson;

/// One of our own invented texts with what must be read in it (`src/test/resources/reading/texts/README.md`).
record OwnText(Gold gold, List<GoldClaim> certain) {
    static OwnText read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".txt", "");
            return parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static OwnText parse(String name, String content) {
        int head = content.indexOf("\n\n");
        int tail = content.lastIndexOf("\n---\n");
        LocalDate said =
                LocalDate.parse(content.substring("said:".length(), head).strip());
        String text = content.substring(head + 2, tail);
        List<GoldPerson> persons = new ArrayList<>();
        List<GoldClaim> claims = new ArrayList<>();
        List<GoldClaim> certain = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (String line : content.substring(tail + 5).strip().split("\n")) {
            boolean known = line.startsWith("~");
            String[] field = (known ? line.substring(1) : line).split("\\|", -1);
            if (field[0].strip().equals("person")) {
                String role = field[2].strip();
                persons.add(new GoldPerson(
                        field[1].strip(), role.equals("prisoner") || role.equals("co_accused"), List.of()));
                continue;
            }
            GoldClaim claim = claim(text, field, last);
            claims.add(claim);
            if (!known) certain.add(claim);
        }
        String language = name.substring(name.indexOf('-') + 1);
        return new OwnText(new Gold(name, language, text, said, persons, claims), certain);
    }

    /// `span#2` is the second place where the words stand; the same line again is the next place.
    private static GoldClaim claim(String text, String[] field, Map<String, Integer> last) {
        String pred = field[0].strip();
        String span = field[2].strip();
        int nth = 1;
        if (span.matches("(?s).*#\\d")) {
            nth = span.charAt(span.length() - 1) - '0';
            span = span.substring(0, span.length() - 2);
        }
        int at = last.getOrDefault(pred + span, -1);
        for (int k = 0; k < nth; k++) at = text.indexOf(span, at + 1);
        if (at < 0) throw new IllegalArgumentException("the text does not have: " + span);
        last.put(pred + span, at);
        List<String> persons = new ArrayList<>();
        for (String person : field[1].split(";")) persons.add(person.strip());
        @Nullable String value = field.length < 4 || field[3].isBlank() ? null : field[3].strip();
        return new GoldClaim(pred, persons, at, at + span.length(), value, false);
    }
}
