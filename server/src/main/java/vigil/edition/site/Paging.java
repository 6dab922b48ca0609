package vigil.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vigil.edition.site.Listing.Way;
import vigil.text.Phrase;
import vigil.text.Texts;

/// Parts long lists into pages.
final class Paging {
    static final int PEOPLE = 90;
    /// How many pages before and after the present one are linked by number.
    private static final int NEAR = 3;

    private Paging() {}

    static int pages(int people) {
        return Math.max(1, (people + PEOPLE - 1) / PEOPLE);
    }

    static <T> List<T> slice(List<T> all, int page) {
        int from = Math.min(all.size(), (page - 1) * PEOPLE);
        return all.subList(from, Math.min(all.size(), from + PEOPLE));
    }

    /// Links to the first page, the last, and those near the present one.
    static List<Way> ways(Texts texts, int page, int pages, IntFunction<String> href) {
        var ways = new ArrayList<Way>();
        for (int each = 1; pages > 1 && each <= pages; each++) {
            if (each == 1 || each == pages || Math.abs(each - page) <= NEAR) {
                ways.add(new Way(Phrase.plain(texts.number(each)), each == page ? "" : href.apply(each), ""));
            }
        }
        return ways;
    }
}
