package vigil.intake;

import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.Visibility;

/// What an editor decides about one proposal.
public sealed interface Decision {
    /// It may be recorded, seen by whom `visibility` says.
    record Accept(Visibility visibility) implements Decision {}

    /// It is put right first, and accepted so.
    record Edit(Fact fact, Visibility visibility) implements Decision {}

    /// It will not be recorded; the reason is kept with the draft.
    record Reject(@Nullable String because) implements Decision {}

    /// It is about somebody else of the same text; what to do with it is still open.
    record About(Subject person) implements Decision {}

    /// As if nothing had been decided.
    record Undo() implements Decision {}
}
