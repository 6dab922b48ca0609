package vigil.ledger;

import java.util.ArrayList;
import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The right edge of a Merkle tree: all that is needed to append and to name the root, in O(log n) memory.
/// `peaks` are the roots of the complete subtrees, the largest first, one for each bit set in `size`.
/// A value: a batch that fails leaves the frontier before it as it was.
public record Frontier(long size, List<Hash> peaks) {
    /// The frontier of a tree without leaves.
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new Refusal(new Problem("frontier", "frontier", Long.toString(size), Integer.toString(peaks.size())));
        }
    }

    public Frontier append(Hash leafHash) {
        return appendAll(List.of(leafHash));
    }

    public Frontier appendAll(Iterable<Hash> leafHashes) {
        List<Hash> edge = new ArrayList<>(peaks);
        long grown = size;
        for (Hash leaf : leafHashes) {
            Hash hash = leaf;
            // each trailing bit set is a complete subtree as large as the one in hand: join them
            for (long bits = grown; bits % 2 == 1; bits >>= 1) {
                hash = Hash.node(edge.removeLast(), hash);
            }
            edge.add(hash);
            grown++;
        }
        return new Frontier(grown, edge);
    }

    /// The same root as that of the [MerkleTree] with the same leaves.
    public Hash root() {
        if (peaks.isEmpty()) {
            return MerkleTree.EMPTY;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }
}
