package vigil.web.desk;

import java.util.List;
import java.util.Map;

/// Lists: bringing one in, those that came in, and taking everything along.
///
/// @param waiting lists that this editor has brought and not yet recorded or put away
/// @param stuck why imports that were cut short could not be carried on
/// @param rooms compartments whose key this editor holds
public record ListsPage(
        Frame frame,
        List<Waiting> waiting,
        List<Import> imports,
        List<String> stuck,
        Map<String, String> sent,
        List<String> problems,
        List<String> rooms,
        boolean mayEdit) {
    public record Waiting(String id, String name) {}

    /// @param keyed whether a newer version can be compared with it
    public record Import(String id, String name, String day, String entries, boolean keyed) {}

    public String sent(String field) {
        return sent.getOrDefault(field, "");
    }
}
