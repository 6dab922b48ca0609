package vigil.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.claim.Curation.Erase;
import vigil.claim.Id;

/// Follows a ledger that is handed over as a list again and again: what came since the last time. The list may have
/// lost what was erased since; if it differs in any other way, all of it has to be read anew.
public final class Tail {
    private List<Line> seen = List.of();

    /// The lines that came since; empty if everything is to be read anew.
    public Optional<List<Line>> since(List<Line> now) {
        if (now == seen) {
            return Optional.of(List.of());
        }
        var lost = new HashSet<Id>();
        int at = 0;
        for (Line line : seen) {
            if (at < now.size() && now.get(at) == line) {
                at++;
            } else {
                lost.add(line.entry().id());
            }
        }
        List<Line> since = now.subList(at, now.size());
        seen = now;
        return erased(since).containsAll(lost) ? Optional.of(since) : Optional.empty();
    }

    private static Set<Id> erased(List<Line> lines) {
        var erased = new HashSet<Id>();
        for (Line line : lines) {
            if (line.entry() instanceof Erase erase) {
                erased.add(erase.erased());
            }
        }
        return erased;
    }
}
