package vigil.search.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.search.same.Described;
import vigil.text.dates.DateHabits;
import vigil.text.dates.DateOrder;
import vigil.text.dates.DatesAsWritten;

/// A CSV of people: `id,name,birth,sex`, or the headings of the Febrl lists (`rec_id`, `given_name`, `surname`,
/// `date_of_birth`). Every further column is a mark.
final class PeopleFile {
    private static final Set<String> IDS = Set.of("id", "rec_id");
    private static final Set<String> NAMES = Set.of("name", "given_name", "surname");
    private static final Set<String> BIRTHS = Set.of("birth", "date_of_birth");
    private static final Set<String> SEXES = Set.of("sex");

    private static final DateHabits HABITS = DateHabits.ANY.order(DateOrder.DAY_MONTH_YEAR);

    private PeopleFile() {}

    static List<Described> read(Path file, boolean births) throws IOException {
        return rows(file).stream().map(row -> described(row, births)).toList();
    }

    /// Cells by heading, headings in small letters.
    static List<Map<String, String>> rows(Path file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        try (var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord record : csv) {
                var row = new HashMap<String, String>();
                record.getFieldsAsMap().forEach((heading, cell) -> row.put(plain(heading), cell.strip()));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Described described(Map<String, String> row, boolean births) {
        var born = births ? when(cell(row, BIRTHS)) : null;
        var sex = cell(row, SEXES);
        var marks = new HashMap<String, String>();
        row.forEach((heading, cell) -> {
            if (!known(heading) && !cell.isEmpty()) {
                marks.put(heading, cell);
            }
        });
        var name = String.join(
                " ", row.getOrDefault("name", ""), row.getOrDefault("given_name", ""), row.getOrDefault("surname", ""));
        return new Described(
                cell(row, IDS), List.of(name.strip()), born, sex.isEmpty() ? null : sex, List.of(), Set.of(), marks);
    }

    private static boolean known(String heading) {
        return IDS.contains(heading) || NAMES.contains(heading) || BIRTHS.contains(heading) || SEXES.contains(heading);
    }

    private static String cell(Map<String, String> row, Set<String> headings) {
        return headings.stream()
                .map(row::get)
                .filter(cell -> cell != null)
                .findFirst()
                .orElse("");
    }

    /// A date as people write it (day before month where figures leave it open) or as eight figures; null for what
    /// is neither.
    private static @Nullable When when(String cell) {
        var written = cell.matches("\\d{8}")
                ? cell.substring(0, 4) + "-" + cell.substring(4, 6) + "-" + cell.substring(6)
                : cell;
        try {
            return written.isEmpty() ? null : DatesAsWritten.of(written, HABITS, "birth");
        } catch (Refusal refusal) {
            return null;
        }
    }

    private static String plain(String heading) {
        return heading.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
    }
}
