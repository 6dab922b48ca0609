package vigil.web.desk;

import java.util.List;

/// One list on its way in: what it was found to be, what its columns mean, what recording it would do.
///
/// @param state `new` (nothing tried), `busy`, `tried` or `done`
/// @param shape what the file was found to be, in words
/// @param summary what a dry run found, line by line; empty before one
/// @param anomalies what has to be acknowledged
/// @param changes what a newer version says otherwise
public record ListPage(
        Frame frame,
        String address,
        String state,
        String shape,
        List<Column> columns,
        List<Meaning> meanings,
        String mapping,
        List<String> summary,
        List<Anomaly> anomalies,
        List<String> found,
        long more,
        List<String> changes,
        List<String> problems,
        String progress,
        boolean mayRecord) {
    /// @param examples of its values
    /// @param means where its values go, `left-out`, or empty
    /// @param account what became of its values in the dry run; empty before one
    public record Column(int number, String heading, List<String> examples, String means, String account) {}

    /// What a column can be said to mean.
    public record Meaning(String code, String label) {}

    public record Anomaly(String code, String sentence) {}
}
