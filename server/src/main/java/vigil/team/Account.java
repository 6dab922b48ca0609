package vigil.team;

import java.time.LocalDate;
import java.util.Set;
import vigil.claim.Id;

/// Somebody who works here.
///
/// @param name as it stands in `by` of what they record; never published, never changed
/// @param compartments the sealed compartments they hold the key of
/// @param seen the last day they were here; the hour is nobody's business
public record Account(
        Id id, String name, Role role, Set<String> compartments, Standing standing, LocalDate joined, LocalDate seen) {
    public Account {
        compartments = Set.copyOf(compartments);
    }

    public boolean active() {
        return standing instanceof Standing.Active;
    }
}
