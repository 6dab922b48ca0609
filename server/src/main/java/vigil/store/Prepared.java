package vigil.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.claim.Curation.Cite;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.Hash;
import vigil.ledger.MerkleTree;
import vigil.ledger.Salt;

/// An entry made ready to be written: all that can be computed before its position is known.
/// With problems it cannot be written, and its bytes and hashes mean nothing.
record Prepared(Entry entry, IdBits id, byte[] bytes, Salt salt, Hash commitment, Hash leaf, List<Problem> problems) {
    /// From this size on a batch is worth the second core.
    private static final int WORTH_SHARING = 64;

    static List<Prepared> all(List<Entry> batch, Function<Id, Salt> salts) {
        var entries = batch.size() < WORTH_SHARING ? batch.stream() : batch.parallelStream();
        return entries.map(entry -> of(entry, salts.apply(entry.id()))).toList();
    }

    /// The source it describes, if it is a `Cite`.
    @Nullable
    IdBits source() {
        return entry instanceof Cite cite ? IdBits.of(cite.source().id()) : null;
    }

    private static Prepared of(Entry entry, Salt salt) {
        IdBits id = IdBits.of(entry.id());
        try {
            byte[] bytes = Canonical.bytes(entry);
            Hash commitment = Commitment.of(salt, bytes);
            return new Prepared(entry, id, bytes, salt, commitment, MerkleTree.leafHash(commitment.bytes()), List.of());
        } catch (Refusal e) {
            // half a surrogate pair in a quoted passage has no byte form
            return new Prepared(entry, id, new byte[0], salt, MerkleTree.EMPTY, MerkleTree.EMPTY, e.problems());
        }
    }
}
