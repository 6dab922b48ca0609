package vigil.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vigil.ledger.BodyKeys;
import vigil.ledger.Ledger;

/// Opens the ledger of a folder, which checks it against its recorded head: a copy that nobody has opened is
/// not a backup. Without keys nothing that is sealed is read.
public interface Ledgers {
    Ledger open(Path home, @Nullable BodyKeys keys);
}
