package vigil.intake.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;

/// What a file turned out to be; shown to whoever imports it, who may say otherwise with [Hints].
///
/// @param charset of text formats (IANA name)
/// @param delimiter between cells, of CSV and TSV
/// @param sheet that is read, of spreadsheets
/// @param heading the row the headings stand in (1 is the first); 0 where each row names its own cells
/// @param notes what was not read although the file was (other sheets, rows above the headings)
public record Shape(
        TableFormat format,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String sheet,
        int heading,
        List<Problem> notes) {
    public Shape {
        notes = List.copyOf(notes);
    }
}
