package vigil.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;

/// For everyone, the released entries that their file is made of, in the order of the public log.
final class Evidences {
    private final Map<Id, Id> people = new HashMap<>();
    private final Map<Id, Id> claims = new HashMap<>();
    private final Map<Id, Set<Id>> sources = new HashMap<>();

    private Evidences() {}

    static Map<Id, List<Disclosed>> of(List<Disclosed> entries, List<PublicFile> files) {
        var evidences = new Evidences();
        for (PublicFile file : files) {
            evidences.people.put(file.id(), file.id());
            file.aliases().forEach(alias -> evidences.people.put(alias, file.id()));
        }
        entries.stream().map(Disclosed::entry).forEach(evidences::note);
        var all = new HashMap<Id, List<Disclosed>>();
        for (Disclosed each : entries) {
            for (Id person : evidences.of(each.entry())) {
                all.computeIfAbsent(person, p -> new ArrayList<>()).add(each);
            }
        }
        return all;
    }

    private void note(Entry entry) {
        if (entry instanceof Claim claim && people.get(claim.subject().id()) instanceof Id person) {
            claims.put(claim.id(), person);
            sources.computeIfAbsent(claim.source(), s -> new HashSet<>()).add(person);
        }
    }

    private Set<Id> of(Entry entry) {
        return switch (entry) {
            case Claim claim -> one(claims.get(claim.id()));
            case Cite cite -> sources.getOrDefault(cite.source().id(), Set.of());
            case Withdraw withdraw -> one(claims.get(withdraw.claim()));
            case Dispute dispute -> one(claims.get(dispute.claim()));
            case Prefer prefer -> one(claims.get(prefer.claim()));
            case SamePerson same -> two(same.one().id(), same.other().id());
            case NotSamePerson not -> two(not.one().id(), not.other().id());
            default -> Set.of();
        };
    }

    private Set<Id> two(Id one, Id other) {
        var both = new HashSet<>(one(people.get(one)));
        both.addAll(one(people.get(other)));
        return both;
    }

    private static Set<Id> one(@org.jspecify.annotations.Nullable Id person) {
        return person == null ? Set.of() : Set.of(person);
    }
}
