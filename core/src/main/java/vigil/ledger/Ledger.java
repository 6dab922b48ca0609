package vigil.ledger;

import java.util.List;
import java.util.function.Consumer;
import vigil.claim.Entry;

/// The append-only memory of the register. Every implementation passes `LedgerConformance`.
///
/// Guarantees:
/// - **Durable.** When `append` returns, what it reports as recorded has been fsynced; a kill -9 or a
///   power cut a moment later loses nothing of it.
/// - **Whole or absent.** A batch is recorded entirely or not at all, also across a crash.
/// - **In order.** Positions are 0, 1, 2 … without gaps, in the order in which batches were accepted;
///   a reader never sees position n without all before it.
/// - **Once.** An entry's identifier occurs once. The same entry again is `AlreadyHeld`; another
///   entry under a used identifier is refused.
/// - **Tamper-evident.** Each entry goes into an RFC 6962 tree as a salted commitment; `head` is the
///   size and root of that tree. A changed, removed or reordered entry changes the root.
/// - **Forgetting.** After an `Erase` is held, body and salt of the entry it names are gone from the
///   store; its commitment and position remain.
///
/// Loss of the disk loses what no backup holds. Tampering by someone who can rewrite the whole store
/// is found only by comparing with a head kept elsewhere (the public checkpoint, a backup's).
///
/// A fault (full disk, failed fsync) is a [LedgerFault]: nothing of the batch is held, and after a
/// failed fsync the ledger takes nothing more until it is opened again.
public interface Ledger extends AutoCloseable {
    /// Appends one batch; the receipts stand in the order of the entries. If any entry is refused the
    /// whole batch is, and the receipts say `Refused`, with no problems for those that had none.
    List<Receipt> append(List<Entry> batch);

    default Receipt append(Entry entry) {
        return append(List.of(entry)).getFirst();
    }

    /// Hands every entry that still has its body, from position `from` on, to `reader`, in order.
    /// The reader sees one state of the ledger, however long it takes.
    void read(long from, Consumer<Line> reader);

    /// Size and root of the tree over all commitments.
    Head head();

    /// Recomputes everything from the first entry: bodies against commitments, commitments against
    /// the root. Returns what is wrong, in words for the operator; empty if nothing is.
    List<String> verify();

    @Override
    void close();
}
