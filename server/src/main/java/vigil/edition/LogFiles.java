package vigil.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.audience.LogLeaf;
import vigil.ledger.Hash;
import vigil.ledger.MerkleTree;
import vigil.ledger.TilePath;
import vigil.ledger.TiledLog;

/// The public log as files, growing: the tiles, and of its earlier states the partial tiles that no full tile has
/// replaced yet; whoever holds an earlier checkpoint still finds its tiles (C2SP tlog-tiles, "Partial Tiles"). What
/// stands at one path never changes.
final class LogFiles {
    private final List<byte[]> entries = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();
    private final List<Long> sizes = new ArrayList<>();
    private Map<TilePath, Printed> tiles = new HashMap<>();

    /// The log is `leaves` now; its beginning is what it was.
    ///
    /// @param all how many leaves it had at each edition
    void follow(List<LogLeaf> leaves, List<Long> all) {
        for (LogLeaf leaf : leaves.subList(entries.size(), leaves.size())) {
            byte[] bytes = leaf.bytes();
            entries.add(bytes);
            tree.append(MerkleTree.leafHash(bytes));
        }
        sizes.addAll(all.subList(sizes.size(), all.size()));
        var log = new TiledLog(entries, tree);
        var now = new HashMap<TilePath, Printed>();
        TilePath.hashes(tree.size()).forEach(path -> now.put(path, kept(log, path)));
        TilePath.entries(tree.size()).forEach(path -> now.put(path, kept(log, path)));
        for (long size : sizes) {
            for (TilePath path : TilePath.partials(size)) {
                if (!now.containsKey(path.full())) {
                    now.put(path, kept(log, path));
                }
            }
        }
        tiles = now;
    }

    private Printed kept(TiledLog log, TilePath path) {
        Printed before = tiles.get(path);
        return before == null ? Printed.of(log.file(path)) : before;
    }

    Map<TilePath, Printed> tiles() {
        return tiles;
    }

    Hash root(long size) {
        return tree.root(size);
    }
}
