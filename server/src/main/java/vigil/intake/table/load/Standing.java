package vigil.intake.table.load;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Id;
import vigil.ledger.Ledger;

/// Which claims of a list the ledger holds, and which of them were taken back or erased since, by whomever.
final class Standing {
    private final ImportIds ids;
    private final Marks recorded = new Marks();
    private final Marks gone = new Marks();

    private Standing(ImportIds ids) {
        this.ids = ids;
    }

    /// As it was before `plan` recorded anything: its own entries do not count.
    static Standing before(Plan plan, Set<Id> earlierSources, Ledger ledger) {
        var standing = new Standing(plan.ids());
        Set<Id> sources = new HashSet<>(earlierSources);
        sources.remove(plan.source().id());
        ledger.read(0, line -> {
            switch (line.entry()) {
                case Claim claim -> {
                    if (sources.contains(claim.source())) {
                        standing.recorded.add(ImportIds.mark(claim.id().text()));
                    }
                }
                case Curation.Withdraw withdraw -> {
                    if (!withdraw.id().equals(plan.withdrawal(withdraw.claim()))) {
                        standing.gone.add(ImportIds.mark(withdraw.claim().text()));
                    }
                }
                case Curation.Erase erase ->
                    standing.gone.add(ImportIds.mark(erase.erased().text()));
                default -> {}
            }
        });
        return standing;
    }

    /// The claim that says this now; null if none does any more (an erased claim has left the ledger).
    @Nullable
    Id live(Said said) {
        for (int again = 0; ; again++) {
            Id id = ids.claim(said, again);
            if (!recorded.contains(ImportIds.mark(id.text()))) {
                return null;
            }
            if (!gone.contains(ImportIds.mark(id.text()))) {
                return id;
            }
        }
    }

    /// An identifier for saying this anew.
    Id fresh(Said said) {
        int again = 0;
        while (taken(ids.claim(said, again))) {
            again++;
        }
        return ids.claim(said, again);
    }

    private boolean taken(Id id) {
        long mark = ImportIds.mark(id.text());
        return recorded.contains(mark) || gone.contains(mark);
    }
}
