package vigil.ledger;

import org.jspecify.annotations.Nullable;

/// Where the tiles of a log are read from: a folder, a mirror, memory.
@FunctionalInterface
public interface TileSource {
    /// The bytes under a path such as `tile/0/000.p/7`, or null where there are none.
    byte @Nullable [] read(String path);
}
