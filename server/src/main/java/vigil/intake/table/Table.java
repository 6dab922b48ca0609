package vigil.intake.table;

import java.util.List;

/// A table that can be read as often as one likes, each time the same. Cells may hold several values of a list, one to
/// a
/// line (formats that have lists).
public interface Table {
    Shape shape();

    /// The headings, each once and none empty.
    List<String> columns();

    /// Hands over every row that is not blank. May refuse in the middle: what cannot be read any further.
    void rows(RowReader reader);
}
