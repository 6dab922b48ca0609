package vigil.ledger;

import java.util.Collection;
import java.util.Optional;
import vigil.claim.Id;

/// The keys of bodies that are not open, one for each entry, kept apart from the ledger and its backups:
/// who holds a copy of the ledger and not the key of an entry cannot read it, for ever.
///
/// Guarantees:
/// - **Key before body.** The ledger calls `keep` before it commits bodies, so a crash leaves at most a
///   key without a body, never a body without its key.
/// - **Forgotten is not lost.** A key that was destroyed is remembered as such. `open` tells it from
///   a key that is missing, which is a [LedgerFault].
///
/// One thread seals, keeps and drops; any thread opens.
public interface BodyKeys {
    /// Encrypts under the key of `entry`, made now if it has none; it stays in memory until `keep`.
    byte[] seal(Id entry, byte[] plain);

    /// Puts the new keys on disk; they are there after a power cut when this returns.
    void keep();

    /// Drops the keys that were made since the last `keep`.
    void drop();

    /// What was sealed; empty if the key was destroyed.
    Optional<byte[]> open(Id entry, byte[] sealed);

    /// Destroys the keys of these entries, for good.
    void forget(Collection<Id> entries);
}
