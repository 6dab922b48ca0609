package vigil.web.desk;

import java.util.List;

/// What waits, most urgent first; every row leads to the thing.
///
/// @param edition the number of the newest edition, 0 before the first
/// @param released its day in words
public record TodayPage(
        Frame frame, List<Row> drafts, List<Row> unpublished, int edition, String released, int people) {
    public record Row(String address, String when, String title, String language, String says) {}

    public boolean empty() {
        return drafts.isEmpty() && unpublished.isEmpty() && edition == 0;
    }
}
