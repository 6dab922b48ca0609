package vigil.team;

import java.time.LocalDate;
import java.util.List;
import vigil.tables.Tables;

/// The trail of acts, oldest first in the table; nothing is ever taken out of it.
final class Acts {
    private final Tables file;

    Acts(Tables file) {
        this.file = file;
    }

    void add(LocalDate day, Act.Kind kind, String by, String about) {
        file.change(
                "INSERT INTO act(number, day, kind, by_name, about)"
                        + " SELECT COALESCE(MAX(number), 0) + 1, ?, ?, ?, ? FROM act",
                day.toString(),
                kind.name(),
                by,
                about);
    }

    /// The last `most`, newest first.
    List<Act> last(int most) {
        return file.rows(
                "SELECT day, kind, by_name, about FROM act ORDER BY number DESC LIMIT ?",
                row -> new Act(
                        LocalDate.parse(row.getString(1)),
                        Act.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)),
                most);
    }
}
