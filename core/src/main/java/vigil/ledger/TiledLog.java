package vigil.ledger;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// A transparency log as files (C2SP tlog-tiles): the entries, and the Merkle tree over them.
/// A full tile never changes again, so publishing a longer log writes only the last tiles anew.
public record TiledLog(List<byte[]> entries, MerkleTree tree) {
    public TiledLog {
        entries = List.copyOf(entries);
    }

    /// The log of these entries, each of at most 65,535 bytes.
    public static TiledLog of(List<byte[]> entries) {
        MerkleTree tree = new MerkleTree();
        for (byte[] entry : entries) {
            if (entry.length > EntryBundle.LONGEST) {
                throw new Refusal(new Problem("entry-long", "entry " + tree.size(), Integer.toString(entry.length)));
            }
            tree.append(MerkleTree.leafHash(entry));
        }
        return new TiledLog(entries, tree);
    }

    /// Reads the log a checkpoint speaks of and computes all of it anew: entries, every tile of every level, the
    /// root. The refusal names each file that is missing or differs.
    public static TiledLog read(Checkpoint checkpoint, TileSource source) {
        return new TileReader(source).read(checkpoint);
    }

    /// Every file of the log but its checkpoint, by path; partial tiles only where a level ends.
    public SortedMap<String, byte[]> files() {
        return files(tree.size());
    }

    /// The files of the log's first `size` entries. The standard asks that the partial tiles of every published
    /// checkpoint stay in place until a full tile takes over from them.
    public SortedMap<String, byte[]> files(long size) {
        Objects.checkFromToIndex(0, size, tree.size());
        SortedMap<String, byte[]> files = new TreeMap<>();
        TilePath.hashes(size).forEach(path -> files.put(path.text(), hashes(path)));
        TilePath.entries(size).forEach(path -> files.put(path.text(), bundle(path)));
        return files;
    }

    /// Only the partial tiles of the log's first `size` entries.
    public SortedMap<String, byte[]> partials(long size) {
        Objects.checkFromToIndex(0, size, tree.size());
        SortedMap<String, byte[]> files = new TreeMap<>();
        TilePath.partials(size).forEach(path -> files.put(path.text(), file(path)));
        return files;
    }

    /// The bytes of one tile, of this log or of an earlier state of it.
    public byte[] file(TilePath path) {
        return path.level() == TilePath.ENTRIES ? bundle(path) : hashes(path);
    }

    private byte[] bundle(TilePath path) {
        int first = (int) path.first();
        return EntryBundle.write(entries.subList(first, first + path.width()));
    }

    /// The hashes of a tile: each the root of a complete subtree of 256^level leaves.
    byte[] hashes(TilePath path) {
        return tree.nodes(8 * path.level(), path.first(), path.first() + path.width());
    }

    public Checkpoint checkpoint(String origin) {
        return new Checkpoint(origin, tree.size(), tree.root());
    }

    /// The proof that entry `index` is in the log under a checkpoint of this log, now or earlier.
    public TlogProof prove(long index, SignedNote checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        return new TlogProof("", index, tree.inclusion(index, size), checkpoint);
    }
}
