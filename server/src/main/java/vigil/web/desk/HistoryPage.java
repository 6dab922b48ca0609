package vigil.web.desk;

import java.util.List;

/// Everything that was ever recorded about a person, the newest first, each with what it changed in the case file.
///
/// @param older leads to what came before these; empty at the end
public record HistoryPage(Frame frame, PersonHead head, List<Row> rows, String older) {
    /// @param changes what the case file said before and after; empty where nothing changed in it
    public record Row(String day, String time, String by, String says, List<PublishPage.Row> changes) {}
}
