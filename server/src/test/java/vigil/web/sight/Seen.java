package vigil.web.sight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Line;

/// What somebody sees of a ledger, said once more and without memory: the rule that [Eyes] keep up to date.
final class Seen {
    private final Set<String> compartments;
    private final List<Line> lines;
    private final Map<Id, Curation.Cite> sources = new HashMap<>();
    private final Set<Id> claims = new HashSet<>();
    private final Set<Subject> subjects = new HashSet<>();

    Seen(Set<String> compartments, List<Line> lines) {
        this.compartments = compartments;
        this.lines = lines;
        lines.forEach(line -> {
            if (line.entry() instanceof Curation.Cite cite) {
                sources.putIfAbsent(cite.source().id(), cite);
            }
        });
        lines.forEach(line -> {
            if (line.entry() instanceof Claim claim && sees(claim)) {
                claims.add(claim.id());
                subjects.add(claim.subject());
            }
        });
    }

    List<Line> lines() {
        return lines.stream().filter(line -> sees(line.entry())).toList();
    }

    private boolean sees(Entry entry) {
        return switch (entry) {
            case Claim claim -> Eyes.see(compartments, claim.visibility()) && sees(sources.get(claim.source()));
            case Curation.Cite cite -> Eyes.see(compartments, cite.source().visibility());
            case Curation.Withdraw withdraw -> claims.contains(withdraw.claim());
            case Curation.Dispute dispute -> claims.contains(dispute.claim());
            case Curation.Prefer prefer -> claims.contains(prefer.claim());
            case Curation.SamePerson same -> subjects.contains(same.one()) && subjects.contains(same.other());
            case Curation.NotSamePerson not -> subjects.contains(not.one()) && subjects.contains(not.other());
            case Curation.Consent consent -> subjects.contains(consent.person());
            case Curation.Weighed weighed -> subjects.contains(weighed.person());
            case Curation.Publish _, Curation.Withhold _, Curation.Erase _, Curation.Tombstone _ -> true;
        };
    }

    private boolean sees(Curation.@Nullable Cite cite) {
        return cite != null && Eyes.see(compartments, cite.source().visibility());
    }
}
