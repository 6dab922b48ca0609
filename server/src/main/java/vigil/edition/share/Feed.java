package vigil.edition.share;

import java.time.LocalDate;
import java.util.List;
import vigil.text.Language;

/// A feed before it is written in any format.
///
/// @param id a URN that never changes
/// @param updated the day of the newest news
/// @param home the page it belongs to, and `self` the feed itself without its ending
record Feed(
        String id,
        String title,
        String register,
        Language language,
        LocalDate updated,
        String home,
        String self,
        List<Item> items) {
    /// Longest feed: readers ask every hour, through Tor.
    static final int LONGEST = 60;

    Feed {
        items = items.stream().limit(LONGEST).toList();
    }

    /// @param lines what became known, a sentence each
    record Item(String id, String title, String href, LocalDate day, List<String> lines) {}
}
