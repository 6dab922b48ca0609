package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.claim.Refusal;

class MerkleTreeTest {
    private static final int MOST = 300;
    private final Random random = new Random(6962);
    private final MerkleTree tree =
            MerkleTree.of(Stream.generate(this::anyHash).limit(MOST).toList());

    private Hash anyHash() {
        byte[] bytes = new byte[Hash.LENGTH];
        random.nextBytes(bytes);
        return new Hash(bytes);
    }

    @Test
    void agreesWithTheVectors() {
        Vectors merkle = Vectors.tlog().in("merkle");
        List<Hash> leaves = Vectors.entries().stream().map(MerkleTree::leafHash).toList();
        assertEquals(
                merkle.list("leaf_hashes_hex"), leaves.stream().map(Hash::hex).toList());
        MerkleTree seven = MerkleTree.of(leaves);
        for (int size = 0; size <= 7; size++) {
            assertEquals(
                    merkle.in("roots_hex").text("" + size), seven.root(size).hex());
        }
        for (Vectors v : merkle.each("inclusion")) {
            assertEquals(v.proof(), seven.inclusion(v.number("index"), v.number("size")));
        }
        for (Vectors v : merkle.each("consistency")) {
            assertEquals(v.proof(), seven.consistency(v.number("old"), v.number("new")));
        }
    }

    /// RFC 6962's definition, word for word.
    private static Hash definition(List<Hash> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? MerkleTree.EMPTY : leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(definition(leaves.subList(0, k)), definition(leaves.subList(k, leaves.size())));
    }

    @Test
    void everyEarlierRootIsTheDefinitionAndTheFrontier() {
        List<Hash> leaves = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size <= MOST; size++) {
            assertEquals(definition(leaves), tree.root(size));
            assertEquals(tree.root(size), frontier.root());
            assertEquals(frontier, Frontier.EMPTY.appendAll(leaves));
            if (size < MOST) {
                leaves.add(tree.leaf(size));
                frontier = frontier.append(tree.leaf(size));
            }
        }
        assertThrows(Refusal.class, () -> new Frontier(3, List.of(tree.leaf(0))));
    }

    @Test
    void everyInclusionProofHoldsAndNoAlteredOne() {
        for (int size = 0; size <= MOST; size++) {
            Hash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = tree.inclusion(index, size);
                Hash leaf = tree.leaf(index);
                assertTrue(Proofs.verifyInclusion(leaf, index, size, proof, root));
                if (index % 7 == size % 7) {
                    refusesAltered(leaf, index, size, proof, root);
                }
            }
            assertFalse(Proofs.verifyInclusion(anyHash(), size, size, List.of(), root));
            assertFalse(Proofs.verifyInclusion(anyHash(), -1, size, List.of(), root));
        }
    }

    private void refusesAltered(Hash leaf, int index, int size, List<Hash> proof, Hash root) {
        assertFalse(Proofs.verifyInclusion(altered(leaf), index, size, proof, root));
        assertFalse(Proofs.verifyInclusion(leaf, index, size, proof, altered(root)));
        assertFalse(Proofs.verifyInclusion(leaf, index ^ 1, size, proof, root) && size > 1);
        for (List<Hash> other : alterations(proof)) {
            assertFalse(Proofs.verifyInclusion(leaf, index, size, other, root), index + " of " + size);
        }
    }

    @Test
    void everyConsistencyProofHoldsAndNoAlteredOne() {
        for (int size = 0; size <= 64; size++) {
            for (int old = 0; old <= size; old++) {
                List<Hash> proof = tree.consistency(old, size);
                Hash from = tree.root(old);
                Hash to = tree.root(size);
                assertTrue(Proofs.verifyConsistency(old, size, from, to, proof));
                assertFalse(Proofs.verifyConsistency(old, size, altered(from), to, proof));
                assertFalse(Proofs.verifyConsistency(old, size, from, altered(to), proof) && old > 0);
                assertFalse(Proofs.verifyConsistency(size + 1, size, from, to, proof));
                for (List<Hash> other : alterations(proof)) {
                    assertFalse(Proofs.verifyConsistency(old, size, from, to, other), old + " to " + size);
                }
            }
        }
    }

    @Test
    void aProofForAnotherSizeProvesNothing() {
        // an inner node passed off as a leaf, and a root said to be over more leaves than it is
        Hash inner = Hash.node(tree.leaf(0), tree.leaf(1));
        List<Hash> upper = tree.inclusion(0, 4).subList(1, 2);
        assertFalse(Proofs.verifyInclusion(inner, 0, 4, upper, tree.root(4)));
        assertFalse(Proofs.verifyInclusion(tree.leaf(0), 0, 2, List.of(), tree.root(1)));
        assertFalse(Proofs.verifyConsistency(1, 3, tree.root(1), tree.root(2), tree.consistency(1, 2)));
    }

    private Hash altered(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
        return new Hash(bytes);
    }

    /// Each hash changed, dropped or doubled, and one more at the end.
    private List<List<Hash>> alterations(List<Hash> proof) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> changed = new ArrayList<>(proof);
            changed.set(i, altered(proof.get(i)));
            List<Hash> dropped = new ArrayList<>(proof);
            dropped.remove(i);
            List<Hash> doubled = new ArrayList<>(proof);
            doubled.add(i, proof.get(i));
            all.addAll(List.of(changed, dropped, doubled));
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(anyHash());
        all.add(longer);
        return all;
    }

    @Test
    void refusesWhatLiesOutside() {
        assertThrows(IndexOutOfBoundsException.class, () -> tree.root(MOST + 1));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.inclusion(5, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.consistency(6, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.leaf(MOST));
    }
}
