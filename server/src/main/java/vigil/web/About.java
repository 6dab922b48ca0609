package vigil.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Line;

/// Finds in the ledger what speaks of some people.
final class About {
    private final Set<Subject> subjects;
    private final List<Line> ledger;
    private final Set<Id> claims = new HashSet<>();
    private final Set<Id> sources = new HashSet<>();

    /// @param ledger what may be seen of it
    About(Set<Subject> subjects, List<Line> ledger) {
        this.subjects = subjects;
        this.ledger = ledger;
        Map<Id, Claim> theirs = new HashMap<>();
        for (Line line : ledger) {
            if (line.entry() instanceof Claim claim && subjects.contains(claim.subject())) {
                theirs.put(claim.id(), claim);
            }
        }
        claims.addAll(theirs.keySet());
        theirs.values().forEach(claim -> sources.add(claim.source()));
    }

    List<Line> lines() {
        return ledger.stream().filter(line -> speaks(line.entry())).toList();
    }

    private boolean speaks(Entry entry) {
        return switch (entry) {
            case Claim claim -> claims.contains(claim.id());
            case Curation.Cite cite -> sources.contains(cite.source().id());
            case Curation.Withdraw withdraw -> claims.contains(withdraw.claim());
            case Curation.Dispute dispute -> claims.contains(dispute.claim());
            case Curation.Prefer prefer -> claims.contains(prefer.claim());
            case Curation.SamePerson same -> subjects.contains(same.one()) || subjects.contains(same.other());
            case Curation.NotSamePerson not -> subjects.contains(not.one()) || subjects.contains(not.other());
            case Curation.Publish publish ->
                publish.releases().stream().anyMatch(release -> claims.contains(release.entry()));
            case Curation.Withhold withhold -> withhold.entries().stream().anyMatch(claims::contains);
            case Curation.Erase erase -> claims.contains(erase.erased());
            case Curation.Consent consent -> subjects.contains(consent.person());
            case Curation.Weighed weighed -> subjects.contains(weighed.person());
            case Curation.Tombstone stone -> subjects.contains(stone.person());
        };
    }
}
