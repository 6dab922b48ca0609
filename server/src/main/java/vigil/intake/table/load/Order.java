package vigil.intake.table.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import vigil.claim.Source;
import vigil.intake.table.mapping.Mapping;

/// An import somebody wants: the file, what it means, who says it, and who records it when.
///
/// @param name of the file
/// @param source as it will be cited; its exhibit becomes the file itself
/// @param acknowledged codes of the anomalies that somebody has looked at
public record Order(
        String name, byte[] file, Mapping mapping, Source source, String by, Instant at, Set<String> acknowledged) {
    public Order {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        acknowledged = Set.copyOf(acknowledged);
    }
}
