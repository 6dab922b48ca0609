package vigil.verify;

import java.util.List;
import java.util.Optional;
import vigil.ledger.NoteKey;

/// The keys that whoever verifies got elsewhere.
///
/// @param register signs editions and checkpoints
/// @param second the register's key of type 6, which signs checkpoints besides
/// @param witnesses each of them must have cosigned the checkpoint
public record Known(Optional<NoteKey> register, Optional<NoteKey> second, List<NoteKey> witnesses) {
    public static final Known NOTHING = of(Optional.empty());

    public Known {
        witnesses = List.copyOf(witnesses);
    }

    public static Known of(Optional<NoteKey> register) {
        return new Known(register, Optional.empty(), List.of());
    }
}
