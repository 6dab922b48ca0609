package vigil.ledger;

import java.util.List;
import vigil.claim.Problem;

/// What became of an entry that was handed to the ledger.
public sealed interface Receipt {
    /// It is on disk and will be there after a power cut.
    record Recorded(long position) implements Receipt {}

    /// The same entry, byte for byte, was there before; nothing was written.
    record AlreadyHeld(long position) implements Receipt {}

    /// Nothing was written, neither this entry nor any other of its batch.
    record Refused(List<Problem> problems) implements Receipt {}
}
