package vigil.edition;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Id;

/// What became known of one person by what was released on one day, each fact once. The person and the day name it
/// for ever: what is taken back or corrected later changes what it says, never which one it is.
///
/// @param leaves places in the public log of the claims that say so
public record News(LocalDate day, List<Fact> facts, List<Long> leaves) {
    public News {
        facts = List.copyOf(facts);
        leaves = List.copyOf(leaves);
    }

    /// By the identifier that stands for the person, the newest first.
    static Map<Id, List<News>> of(List<Disclosed> released, List<PublicFile> files) {
        var roots = new TreeMap<Id, Id>();
        for (PublicFile file : files) {
            roots.put(file.id(), file.id());
            file.aliases().forEach(alias -> roots.put(alias, file.id()));
        }
        var gathered = new TreeMap<Id, TreeMap<LocalDate, Gathering>>();
        for (Disclosed disclosed : released) {
            if (disclosed.entry() instanceof Claim claim
                    && roots.containsKey(claim.subject().id())) {
                gathered.computeIfAbsent(
                                roots.get(claim.subject().id()), id -> new TreeMap<>(Comparator.reverseOrder()))
                        .computeIfAbsent(claim.at().atZone(ZoneOffset.UTC).toLocalDate(), day -> new Gathering())
                        .add(claim, disclosed.index());
            }
        }
        var news = new TreeMap<Id, List<News>>();
        gathered.forEach((id, days) -> {
            var all = new ArrayList<News>();
            days.forEach((day, of) -> all.add(new News(day, List.copyOf(of.facts), List.copyOf(of.leaves))));
            news.put(id, List.copyOf(all));
        });
        return news;
    }

    private static final class Gathering {
        private final LinkedHashSet<Fact> facts = new LinkedHashSet<>();
        private final TreeSet<Long> leaves = new TreeSet<>();

        void add(Claim claim, long leaf) {
            facts.add(claim.fact());
            leaves.add(leaf);
        }
    }
}
