package vigil.store;

import java.util.function.LongFunction;
import vigil.ledger.Hash;

/// The turn to publish, which one node has at a time, and the memory of every checkpoint that was signed.
///
/// Guarantees:
/// - **No fork.** `record` refuses a checkpoint whose log does not begin with the last one recorded, by a
///   [vigil.audience.Breach]; nothing that was refused may leave.
/// - **Fenced.** Whoever lost the turn, however long it slept, records nothing: the turn is looked at in the
///   transaction that records.
public interface SigningTurn extends AutoCloseable {
    /// Notes a checkpoint before it leaves. `rootAt` gives the root of its log at any smaller size.
    void record(long size, Hash root, LongFunction<Hash> rootAt);

    /// Gives the turn back.
    @Override
    void close();

    /// Where turns are taken.
    interface Book {
        /// Takes the turn; refused (problem `publish-busy`) while another node has it.
        SigningTurn take();

        /// Was exactly this checkpoint recorded? Then any node may write its edition.
        boolean holds(long size, Hash root);
    }
}
