package vigil.ledger;

import java.util.List;

/// Checks the proofs of a [MerkleTree] without the tree (RFC 9162, 2.1.3.2 and 2.1.4.2).
/// Answers false for whatever does not prove what it should, malformed or forged.
public final class Proofs {
    private Proofs() {}

    /// Is `leaf` number `index` of the `size` leaves under `root`?
    public static boolean verifyInclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Hash hash = leaf;
        long node = index;
        long last = size - 1;
        for (Hash step : proof) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = Hash.node(step, hash);
                // a right edge without sibling rises until it is a right child
                int rise = node % 2 == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
            } else {
                hash = Hash.node(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Do the `size` leaves under `root` begin with the `old` leaves under `oldRoot`?
    public static boolean verifyConsistency(long old, long size, Hash oldRoot, Hash root, List<Hash> proof) {
        if (old < 0 || old > size) {
            return false;
        }
        if (old == size) {
            return proof.isEmpty() && oldRoot.equals(root);
        }
        if (old == 0) {
            return proof.isEmpty() && oldRoot.equals(MerkleTree.EMPTY);
        }
        return !proof.isEmpty() && grew(old, size, oldRoot, root, proof);
    }

    private static boolean grew(long old, long size, Hash oldRoot, Hash root, List<Hash> proof) {
        int rise = Long.numberOfTrailingZeros(old);
        long node = (old - 1) >> rise;
        long last = (size - 1) >> rise;
        // an old tree that is one complete subtree is itself the first step, and so left out of the proof
        boolean complete = node == 0;
        Hash oldHash = complete ? oldRoot : proof.getFirst();
        Hash newHash = oldHash;
        for (Hash step : complete ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                oldHash = Hash.node(step, oldHash);
                newHash = Hash.node(step, newHash);
                int edge = node % 2 == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= edge;
                last >>= edge;
            } else {
                newHash = Hash.node(newHash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && newHash.equals(root);
    }
}
