package vigil.text.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table or a form writes its dates.
///
/// @param languages whose words are understood (BCP 47 primary tags: `en ru es fr de ar`)
/// @param order what figures mean; null: not said, and dates that could be read both ways are refused
/// @param century first year of the hundred years that two figures mean (1930: `29` is 2029, `30` is 1930); null:
///     years of two figures are refused
/// @param lasting whether `A - B` lasted from A to B (`A/B`); otherwise it was at some time between (`[A..B]`)
public record DateHabits(
        List<String> languages,
        @Nullable DateOrder order,
        @Nullable Integer century,
        boolean lasting) {
    /// Every language there are words of, no order, no century.
    public static final DateHabits ANY = new DateHabits(DateWordLists.LANGUAGES, null, null, false);

    public DateHabits {
        languages = List.copyOf(languages.isEmpty() ? DateWordLists.LANGUAGES : languages);
    }

    public DateHabits order(DateOrder known) {
        return new DateHabits(languages, known, century, lasting);
    }
}
