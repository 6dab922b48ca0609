package vigil.claim;

import java.time.Instant;

/// One line of the ledger. Claims speak about the world, curations about the record. Nothing in the
/// ledger is updated: an entry is only ever answered by another.
public sealed interface Entry permits Claim, Curation {
    Id id();

    /// When it was recorded (ledger time), whole milliseconds.
    Instant at();

    /// Who recorded it: an account of the desk. Never published.
    String by();
}
