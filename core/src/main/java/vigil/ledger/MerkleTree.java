package vigil.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A Merkle tree (RFC 6962, section 2.1) that grows at its right edge and proves any earlier state of itself.
/// Keeps all hashes in memory: 64 bytes for each leaf, up to 33 million. Not for several threads at once.
public final class MerkleTree {
    /// The root of a tree without leaves.
    public static final Hash EMPTY = Hash.of();

    // levels.get(k) holds the roots of all complete subtrees of 2^k leaves, from left to right
    private final List<HashList> levels = new ArrayList<>(List.of(new HashList()));

    /// The hash an entry has as a leaf.
    public static Hash leafHash(byte[] entry) {
        return Hash.leaf(entry);
    }

    /// The tree over the hashes of leaves.
    public static MerkleTree of(Iterable<Hash> leafHashes) {
        MerkleTree tree = new MerkleTree();
        leafHashes.forEach(tree::append);
        return tree;
    }

    public long size() {
        return levels.getFirst().size();
    }

    public void append(Hash leafHash) {
        Hash hash = leafHash;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new HashList());
            }
            HashList nodes = levels.get(level);
            nodes.add(hash);
            if (nodes.size() % 2 == 1) {
                return;
            }
            hash = Hash.node(nodes.get(nodes.size() - 2), hash);
        }
    }

    public Hash leaf(long index) {
        return levels.getFirst().get(Math.toIntExact(Objects.checkIndex(index, size())));
    }

    public Hash root() {
        return root(size());
    }

    /// The root when the tree had `size` leaves.
    public Hash root(long size) {
        Objects.checkFromToIndex(0, size, size());
        return size == 0 ? EMPTY : subtree(0, size);
    }

    /// The hashes that lead from leaf `index` to the root of the first `size` leaves, the leaf's sibling first.
    public List<Hash> inclusion(long index, long size) {
        Objects.checkFromToIndex(0, size, size());
        Objects.checkIndex(index, size);
        List<Hash> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return List.copyOf(proof);
    }

    /// The hashes that show that the first `size` leaves begin with the first `old`; none where `old` is 0 or `size`.
    public List<Hash> consistency(long old, long size) {
        Objects.checkFromToIndex(0, size, size());
        Objects.checkFromToIndex(0, old, size);
        List<Hash> proof = new ArrayList<>();
        if (old > 0) {
            subproof(old, 0, size, true, proof);
        }
        return List.copyOf(proof);
    }

    // RFC 6962, 2.1.1: PATH(m, D[from:to])
    private void path(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        boolean left = index < middle;
        path(index, left ? from : middle, left ? middle : to, proof);
        proof.add(left ? subtree(middle, to) : subtree(from, middle));
    }

    // RFC 6962, 2.1.2: SUBPROOF(m, D[from:to], known): `known` while the verifier has this subtree's old root
    private void subproof(long old, long from, long to, boolean known, List<Hash> proof) {
        if (old == to) {
            if (!known) {
                proof.add(subtree(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (old <= middle) {
            subproof(old, from, middle, known, proof);
            proof.add(subtree(middle, to));
        } else {
            subproof(old, middle, to, false, proof);
            proof.add(subtree(from, middle));
        }
    }

    private Hash subtree(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return levels.get(level).get((int) (from >> level));
        }
        long middle = from + split(width);
        return Hash.node(subtree(from, middle), subtree(middle, to));
    }

    /// The hashes of complete subtrees of 2^`level` leaves, `from` to `to`, side by side.
    byte[] nodes(int level, long from, long to) {
        return levels.get(level).range(Math.toIntExact(from), Math.toIntExact(to));
    }

    /// The largest power of two below `width`.
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
