package vigil.web.desk;

import java.util.List;

/// What waits, most urgent first; every row leads to the thing.
///
/// @param expired of whom readers see what no consent covers any more; whether this account `mayPublish` and so take
/// back
/// @param due hearings, orders and consents that run out
/// @param drafts sources that wait for review
/// @param closed how many people have facts that no consent covers
/// @param unpublished who has facts that may become public, `unpublishedMore` how many more there are
/// @param silent of whom nobody has said anything for long, `silentMore` how many more there are
/// @param edition the number of the newest edition, 0 before the first
/// @param released its day in words
/// @param mayLook whether this account may see how copies elsewhere stand, `copiesWanting` how many of them are
/// behind, away, or show something else
public record TodayPage(
        Frame frame,
        List<Row> expired,
        boolean mayPublish,
        List<Row> due,
        List<Row> drafts,
        int closed,
        List<Row> unpublished,
        int unpublishedMore,
        List<Row> silent,
        int silentMore,
        int edition,
        String released,
        int people,
        boolean mayLook,
        int copiesWanting) {
    public record Row(String address, String when, String title, String language, String says) {}

    public boolean empty() {
        return drafts.isEmpty() && unpublished.isEmpty() && edition == 0 && people == 0;
    }
}
