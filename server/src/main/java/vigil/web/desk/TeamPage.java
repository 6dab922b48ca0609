package vigil.web.desk;

import java.util.List;
import java.util.Set;

/// Who works here.
///
/// @param editor whether the viewer may suspend and restore
/// @param keeper whether the viewer may invite and say what others may do
/// @param rooms the compartments the viewer holds; no others are shown
/// @param waiting invitations nobody has used yet, for keepers
/// @param link an invitation that was just made, shown this once
public record TeamPage(
        Frame frame,
        boolean editor,
        boolean keeper,
        List<String> rooms,
        List<Row> people,
        List<Role> roles,
        List<Waiting> waiting,
        String link,
        List<Line> acts,
        List<String> problems) {
    /// @param asked who has asked to open the account again; empty if nobody has
    /// @param mayRestore whether the viewer would be the first or the second to ask
    public record Row(
            String id,
            String name,
            String role,
            String roleWord,
            Set<String> rooms,
            String seen,
            boolean suspended,
            String asked,
            boolean mayRestore,
            boolean you) {}

    /// @param by who made it; empty where it was made at the machine itself
    public record Waiting(String mark, String role, String by, String last) {}

    public record Role(String word, String name, String says) {}

    /// One act of the trail.
    public record Line(String day, String says) {}
}
