package vigil.audience;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;

/// Of the entries that were released and not taken back, those that still belong to something public.
/// A claim whose source was taken back has no footnote left. A source whose last claim was taken back,
/// and what editors said about that claim or who is who among people that are no longer there, would
/// tell of what was taken back. Such entries rest: the log keeps them, no file shows them.
final class Attached {
    private final Set<Id> claims;
    private final Set<Id> sources;
    private final Set<Subject> people = new HashSet<>();
    private final Identity identity;

    private Attached(List<Entry> released, Map<Id, Id> citations) {
        Set<Id> ids = released.stream().map(Entry::id).collect(Collectors.toSet());
        List<Claim> cited = released.stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(claim -> ids.contains(citations.get(claim.source())))
                .toList();
        identity = Identity.of(released);
        claims = cited.stream().map(Claim::id).collect(Collectors.toSet());
        sources = cited.stream().map(claim -> citations.get(claim.source())).collect(Collectors.toSet());
        cited.forEach(claim -> people.add(identity.root(claim.subject())));
    }

    /// @param citations by source, the entry that describes it
    static List<Entry> of(List<Entry> released, Map<Id, Id> citations) {
        var attached = new Attached(released, citations);
        return released.stream().filter(attached::keeps).toList();
    }

    private boolean keeps(Entry entry) {
        return switch (entry) {
            case Claim claim -> claims.contains(claim.id());
            case Cite cite -> sources.contains(cite.id());
            case Withdraw withdraw -> claims.contains(withdraw.claim());
            case Dispute dispute -> claims.contains(dispute.claim());
            case Prefer prefer -> claims.contains(prefer.claim());
            case SamePerson same -> present(same.one()) || present(same.other());
            case NotSamePerson not -> present(not.one()) && present(not.other());
            case Tombstone _ -> true;
            default -> throw new Breach("entry " + entry.id() + " is of a kind that is never released");
        };
    }

    private boolean present(Subject subject) {
        return people.contains(identity.root(subject));
    }
}
