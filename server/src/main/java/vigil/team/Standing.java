package vigil.team;

import org.jspecify.annotations.Nullable;
import vigil.claim.Id;

/// Whether an account is open.
public sealed interface Standing {
    Standing ACTIVE = new Active();

    record Active() implements Standing {}

    /// Closed at once by one colleague; two others have to agree before it opens again.
    ///
    /// @param asked who has asked to open it, if anybody has
    record Suspended(@Nullable Id asked) implements Standing {}
}
