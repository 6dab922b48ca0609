package vigil.intake.table.form;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.HeadedTable;
import vigil.intake.table.Hints;
import vigil.intake.table.Rows;
import vigil.intake.table.Shape;
import vigil.intake.table.Table;
import vigil.intake.table.TableFormat;
import vigil.intake.table.TableLimits;

/// CSV (RFC 4180) and its relatives: any encoding, `,` `;` tab or `|` between cells, cells in `"` or `'`.
public final class CsvForm implements Rows {
    /// A cell longer than this ends the reading: somebody forgot to close a quotation mark.
    private static final int LONGEST_CELL = 2_000_000;

    private final TextBytes text;
    private final char delimiter;
    private final char quote;

    private CsvForm(TextBytes text, char delimiter, char quote) {
        this.text = text;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    public static Table table(byte[] bytes, String name, Hints hints, TableLimits limits) {
        var text = TextBytes.of(bytes, hints.charset());
        var delimiters = Delimiters.of(text, name);
        char delimiter = one(hints.delimiter(), delimiters.delimiter());
        char quote = one(hints.quote(), delimiters.quote());
        if (delimiter == quote || "\r\n#".indexOf(delimiter) >= 0 || "\r\n#".indexOf(quote) >= 0) {
            throw new Refusal(new Problem("table-delimiter", "file", delimiter + " " + quote));
        }
        int heading = hints.heading() != null ? hints.heading() : delimiters.named() ? 2 : 1;
        var shape = new Shape(
                delimiter == '\t' ? TableFormat.TSV : TableFormat.CSV,
                text.charset(),
                String.valueOf(delimiter),
                String.valueOf(quote),
                null,
                heading,
                List.of());
        return HeadedTable.of(shape, new CsvForm(text, delimiter, quote), false, limits);
    }

    private static char one(@Nullable String hint, char found) {
        if (hint != null && hint.length() != 1) {
            throw new Refusal(new Problem("table-delimiter", "file", hint));
        }
        return hint == null ? found : hint.charAt(0);
    }

    @Override
    public void each(Taker taker) {
        int number = 0;
        try (CsvReader<CsvRecord> records = reader(text, delimiter, quote)) {
            for (CsvRecord cells : records) {
                number++;
                if (!taker.take(number, cells.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            throw new Refusal(new Problem("csv", "row " + (number + 1), brief(broken)));
        } catch (IOException | UncheckedIOException damaged) {
            throw new Refusal(new Problem("charset-damaged", "row " + (number + 1), text.charset()));
        }
    }

    private static String brief(CsvParseException broken) {
        return broken.getCause() == null
                ? String.valueOf(broken.getMessage())
                : String.valueOf(broken.getCause().getMessage());
    }

    static CsvReader<CsvRecord> reader(TextBytes text, char delimiter, char quote) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text.reader());
    }
}
