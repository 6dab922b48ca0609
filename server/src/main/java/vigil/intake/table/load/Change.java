package vigil.intake.table.load;

import java.util.List;
import vigil.claim.Fact;

/// A row that says something else than in the version before.
///
/// @param before what it no longer says
/// @param after what it says now
public record Change(String row, int oldNumber, int newNumber, List<Fact> before, List<Fact> after) {
    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
