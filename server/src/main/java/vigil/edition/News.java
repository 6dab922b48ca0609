package vigil.edition;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.audience.Evidence;
import vigil.claim.Claim;
import vigil.claim.Fact;

/// What became known of one person by what was released on one day, each fact once. The person and the day name it
/// for ever: what is taken back or corrected later changes what it says, never which one it is.
///
/// @param leaves places in the public log of the claims that say so
public record News(LocalDate day, List<Fact> facts, List<Long> leaves) {
    public News {
        facts = List.copyOf(facts);
        leaves = List.copyOf(leaves);
    }

    /// The newest first.
    static List<News> of(Evidence evidence) {
        var days = new TreeMap<LocalDate, Gathering>(Comparator.reverseOrder());
        evidence.claims()
                .forEach(disclosed -> days.computeIfAbsent(
                                disclosed.entry().at().atZone(ZoneOffset.UTC).toLocalDate(), day -> new Gathering())
                        .add((Claim) disclosed.entry(), disclosed.index()));
        var all = new ArrayList<News>();
        days.forEach((day, of) -> all.add(new News(day, List.copyOf(of.facts), List.copyOf(of.leaves))));
        return List.copyOf(all);
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
