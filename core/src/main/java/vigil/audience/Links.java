package vigil.audience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Subject;

/// Which links between subjects may be made public. A link to a subject of which nothing is public would
/// tell that there is more; so only those are released that join public ones, if need be through others.
final class Links {
    private final Set<Subject> known;
    private List<SamePerson> links;

    private Links(List<SamePerson> links, Set<Subject> known) {
        this.links = links;
        this.known = known;
    }

    /// @param known subjects of which something is or becomes public
    static List<SamePerson> joining(List<SamePerson> links, Set<Subject> known) {
        var pruned = new Links(links, known);
        while (pruned.prunes()) {
            // each round may lay bare another end
        }
        return pruned.links;
    }

    private boolean prunes() {
        Map<Subject, Set<Subject>> neighbours = new HashMap<>();
        for (SamePerson link : links) {
            neighbours.computeIfAbsent(link.one(), s -> new HashSet<>()).add(link.other());
            neighbours.computeIfAbsent(link.other(), s -> new HashSet<>()).add(link.one());
        }
        var kept = new ArrayList<>(links);
        kept.removeIf(link -> isEnd(link.one(), neighbours) || isEnd(link.other(), neighbours));
        boolean pruned = kept.size() < links.size();
        links = kept;
        return pruned;
    }

    private boolean isEnd(Subject subject, Map<Subject, Set<Subject>> neighbours) {
        return !known.contains(subject)
                && neighbours.getOrDefault(subject, Set.of()).size() == 1;
    }
}
