package vigil.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import vigil.audience.Released;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Subject;

/// The batch that takes public entries back: what is withheld, and a stone for everyone whose page goes with it.
final class Retraction {
    private final List<Entry> released;

    private Retraction(Released released) {
        this.released = released.plain();
    }

    static List<Entry> of(Released released, List<Id> entries, String reason, String by, Instant at, Supplier<Id> ids) {
        var batch = new ArrayList<Entry>();
        batch.add(new Withhold(ids.get(), at, by, entries, reason));
        for (Subject gone : new Retraction(released).gone(Set.copyOf(entries))) {
            batch.add(new Tombstone(ids.get(), at, by, gone, reason));
        }
        return batch;
    }

    /// Every identifier under which somebody has a page now and will have none.
    private Set<Subject> gone(Set<Id> taken) {
        var identity = Identity.of(released);
        Set<Subject> before = named(identity, Set.of());
        before.removeAll(named(identity, taken));
        Set<Subject> known = new HashSet<>();
        released.forEach(entry -> {
            if (entry instanceof Claim claim) {
                known.add(claim.subject());
            }
        });
        Set<Subject> gone = new TreeSet<>();
        for (Subject root : before) {
            identity.same(root).stream().filter(known::contains).forEach(gone::add);
        }
        return gone;
    }

    private Set<Subject> named(Identity identity, Set<Id> without) {
        Set<Subject> named = new TreeSet<>();
        for (Entry entry : released) {
            if (entry instanceof Claim claim
                    && claim.fact() instanceof Fact.Named
                    && claim.subject().kind() == Subject.Kind.PERSON
                    && !without.contains(claim.id())) {
                named.add(identity.root(claim.subject()));
            }
        }
        return named;
    }
}
