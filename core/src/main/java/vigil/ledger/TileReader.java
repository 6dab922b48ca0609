package vigil.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Reads and recomputes a log of tiles, and gathers what does not fit.
final class TileReader {
    // a forged size could name files without end
    private static final int MOST_PROBLEMS = 100;

    private final TileSource source;
    private final List<Problem> problems = new ArrayList<>();

    TileReader(TileSource source) {
        this.source = source;
    }

    TiledLog read(Checkpoint checkpoint) {
        TiledLog log = TiledLog.of(entries(checkpoint.size()));
        if (!log.tree().root().equals(checkpoint.root())) {
            problem(new Problem(
                    "tiles-root",
                    "checkpoint",
                    checkpoint.root().hex(),
                    log.tree().root().hex()));
        }
        TilePath.hashes(checkpoint.size()).forEach(path -> compare(path, log));
        refuseIfAny();
        return log;
    }

    private List<byte[]> entries(long size) {
        List<byte[]> entries = new ArrayList<>();
        for (long from = 0; from < size; from += TilePath.FULL) {
            int width = (int) Math.min(TilePath.FULL, size - from);
            entries.addAll(bundle(new TilePath(TilePath.ENTRIES, from / TilePath.FULL, width)));
        }
        // without all the entries nothing can be said of the tiles
        refuseIfAny();
        return entries;
    }

    private List<byte[]> bundle(TilePath path) {
        byte[] bytes = source.read(path.text());
        if (bytes == null) {
            problem(new Problem("tile-missing", path.text()));
            return List.of();
        }
        try {
            return EntryBundle.read(bytes, path.width(), path.text());
        } catch (Refusal malformed) {
            malformed.problems().forEach(this::problem);
            return List.of();
        }
    }

    private void compare(TilePath path, TiledLog log) {
        byte[] bytes = source.read(path.text());
        if (bytes == null) {
            problem(new Problem("tile-missing", path.text()));
        } else if (!Arrays.equals(bytes, log.hashes(path))) {
            problem(new Problem("tile-differs", path.text()));
        }
    }

    private void problem(Problem problem) {
        problems.add(problem);
        if (problems.size() == MOST_PROBLEMS) {
            refuseIfAny();
        }
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }
}
