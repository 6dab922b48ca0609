package vigil.edition.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of numbers: charts, each with the table it is drawn from.
///
/// @param check the command that computes a number of the past again, and what it answers
public record Numbers(
        Frame frame, List<Figure> figures, @Nullable Check check) {
    /// @param keys what the marks mean
    /// @param remark how it was counted
    public record Figure(
            String id, String title, List<Key> keys, Chart chart, String remark, String caption, Table table) {}

    /// @param shape `l` line, `o` ring, `a` full, `b` hatched
    public record Key(String shape, String words) {}

    public record Table(List<String> head, List<Line> lines) {}

    public record Line(String label, @Nullable String href, List<String> cells, boolean sum) {}

    public record Check(String command, String answer) {}
}
