package vigil.intake.table.load;

import java.time.Instant;
import vigil.claim.Id;

/// An import that is recorded.
///
/// @param source that its claims cite
/// @param entries of the ledger it consists of
/// @param keyed whether a newer version of the list can be compared with it
public record Done(Id id, Id source, String name, Instant at, long entries, boolean keyed) {
    static Done of(Plan plan) {
        return new Done(
                plan.id(),
                plan.source().id(),
                plan.name(),
                plan.at(),
                plan.entries(),
                plan.mapping().keyed());
    }
}
