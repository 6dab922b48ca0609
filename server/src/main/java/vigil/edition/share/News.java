package vigil.edition.share;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vigil.audience.Disclosed;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Id;

/// What became known of one person by what was released on one day, each fact once. The person and the day
/// name it for ever: what is taken back or corrected later changes what it says, never which one it is.
record News(Id person, LocalDate day, List<Fact> facts) {
    /// The newest first; the order of what one day brought is that of identifiers, which tell nothing.
    static final Comparator<News> NEWEST =
            Comparator.comparing(News::day).reversed().thenComparing(News::person);

    News {
        facts = List.copyOf(facts);
    }

    /// Of everyone, the newest first.
    static List<News> of(List<Disclosed> released) {
        var entries = released.stream().map(Disclosed::entry).toList();
        var identity = Identity.of(entries);
        record Key(Id person, LocalDate day) {}
        Map<Key, LinkedHashSet<Fact>> all = new LinkedHashMap<>();
        for (var entry : entries) {
            if (entry instanceof Claim claim) {
                var key = new Key(
                        identity.root(claim.subject()).id(),
                        claim.at().atZone(ZoneOffset.UTC).toLocalDate());
                all.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(claim.fact());
            }
        }
        var news = new ArrayList<News>();
        all.forEach((key, facts) -> news.add(new News(key.person(), key.day(), List.copyOf(facts))));
        news.sort(NEWEST);
        return List.copyOf(news);
    }
}
