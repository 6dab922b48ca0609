package vigil.intake.table.form;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;

/// What stands between the cells and around them, told from the first rows: the sign that cuts most of them into the
/// same number of cells, more than one.
///
/// @param named whether the first line says so itself (`sep=;`, as Excel writes)
record Delimiters(char delimiter, char quote, boolean named) {
    private static final char[] USUAL = {',', ';', '\t', '|'};
    private static final int ROWS = 200;
    private static final int HEAD = 64_000;

    static Delimiters of(TextBytes text, String name) {
        String head = head(text);
        if (head.regionMatches(true, 0, "sep=", 0, 4) && head.length() > 5) {
            return new Delimiters(head.charAt(4), '"', true);
        }
        char best = name.endsWith(".tsv") || name.endsWith(".tab") ? '\t' : ',';
        double most = score(text, best, '"') + 0.01;
        for (char candidate : USUAL) {
            double score = score(text, candidate, '"');
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return new Delimiters(best, quote(head, best), false);
    }

    private static char quote(String head, char delimiter) {
        return count(head, delimiter + "'") > 2 * count(head, delimiter + "\"") + 3
                        && count(head, "'" + delimiter) > count(head, "\"" + delimiter)
                ? '\''
                : '"';
    }

    private static int count(String text, String wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }

    /// The share of rows with the most frequent number of cells, and a little for each cell more.
    private static double score(TextBytes text, char delimiter, char quote) {
        var widths = new HashMap<Integer, Integer>();
        int rows = 0;
        try (CsvReader<CsvRecord> records = CsvForm.reader(text, delimiter, quote)) {
            for (CsvRecord cells : records) {
                if (rows++ == ROWS) {
                    break;
                }
                if (cells.getFieldCount() > 1) {
                    widths.merge(cells.getFieldCount(), 1, Integer::sum);
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return 0;
        }
        return widths.entrySet().stream()
                .mapToDouble(width -> width.getValue() + Math.min(width.getKey(), 50) / 100.0)
                .max()
                .orElse(0);
    }

    private static String head(TextBytes text) {
        char[] head = new char[HEAD];
        try (Reader reader = text.reader()) {
            int read = 0;
            for (int more = 0; more >= 0 && read < HEAD; more = reader.read(head, read, HEAD - read)) {
                read += more;
            }
            return new String(head, 0, read);
        } catch (IOException damaged) {
            return "";
        }
    }
}
