package vigil.web.desk;

import java.util.List;

/// Who else is this person: those already joined, those who may be, and what joining one of them would change.
///
/// @param joined links that hold, each of which can be undone
/// @param found people of the name that was searched for
/// @param preview what the case file would say; null before somebody is chosen
public record MergePage(
        Frame frame,
        PersonHead head,
        List<Joined> joined,
        String sought,
        List<Found> found,
        @org.jspecify.annotations.Nullable Preview preview,
        List<String> problems,
        String reason) {
    public record Joined(String id, String name, String language, String by, String day, String reason) {}

    public record Found(String id, String name, String language, String born, int claims) {}

    /// @param stays whose address stays; the other's leads there
    /// @param disagree kinds of fact about which the sources would disagree
    public record Preview(
            String id, String name, String language, String stays, List<String> disagree, List<PublishPage.Row> rows) {}
}
