package vigil.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.audience.LogLeaf;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Checkpoint;
import vigil.ledger.TiledLog;

/// Reads the public log of a mirror: every tile, every leaf.
final class LogCheck {
    private static final Pattern PARTIAL =
            Pattern.compile("tile/(entries|[0-7])/((?:x\\d{3}/)*\\d{3})\\.p/([1-9]\\d{0,2})");

    private final Mirror mirror;
    private final Found found;

    private LogCheck(Mirror mirror, Found found) {
        this.mirror = mirror;
        this.found = found;
    }

    /// The leaves by their places, and which of them were taken back.
    record Leaves(List<LogLeaf> all, BitSet redacted) {
        int size() {
            return all.size();
        }

        int takenBack() {
            return redacted.cardinality();
        }

        /// Entries that were not taken back.
        int live() {
            return (int) all.stream().filter(LogLeaf.Entry.class::isInstance).count() - takenBack();
        }
    }

    /// Null where the log cannot be read as a whole; `found` says why.
    static @Nullable Leaves read(Mirror mirror, Found found, @Nullable Checkpoint checkpoint) {
        var check = new LogCheck(mirror, found);
        TiledLog log = checkpoint == null ? null : check.log(checkpoint);
        if (log == null) {
            return null;
        }
        check.onlyTiles(log);
        return check.leaves(log.entries());
    }

    private @Nullable TiledLog log(Checkpoint checkpoint) {
        try {
            return TiledLog.read(checkpoint, mirror::bytes);
        } catch (Refusal refusal) {
            for (Problem problem : refusal.problems()) {
                found.add(
                        problem.code().equals("tile-missing") ? "verify-missing" : "verify-log",
                        problem.where(),
                        problem.code());
            }
            return null;
        }
    }

    /// Besides the log's own tiles only such may be there as earlier, shorter states of it had.
    private void onlyTiles(TiledLog log) {
        SortedMap<String, byte[]> own = log.files();
        for (String path : mirror.files().keySet()) {
            if (path.startsWith("tile/") && !own.containsKey(path)) {
                byte[] earlier = earlier(path, log);
                if (earlier == null || !Arrays.equals(mirror.bytes(path), earlier)) {
                    found.add("verify-log", path, "not a tile of this log");
                }
            }
        }
    }

    private static byte @Nullable [] earlier(String path, TiledLog log) {
        Matcher m = PARTIAL.matcher(path);
        if (!m.matches()) {
            return null;
        }
        String digits = m.group(2).replaceAll("[x/]", "");
        int width = Integer.parseInt(m.group(3));
        int level = m.group(1).equals("entries") ? 0 : Integer.parseInt(m.group(1));
        if (digits.length() > 15 || width > 255) {
            return null;
        }
        long items = Long.parseLong(digits) * 256 + width;
        boolean within = items <= log.tree().size() >> 8 * level;
        return within ? log.partials(items << 8 * level).get(path) : null;
    }

    private Leaves leaves(List<byte[]> bytes) {
        var leaves = new java.util.ArrayList<LogLeaf>();
        var redacted = new BitSet();
        for (byte[] each : bytes) {
            int at = leaves.size();
            LogLeaf leaf = leaf(each, at);
            if (leaf instanceof LogLeaf.Redaction taken) {
                redact(taken, at, leaves, redacted);
            }
            leaves.add(leaf);
        }
        return new Leaves(leaves, redacted);
    }

    private LogLeaf leaf(byte[] bytes, int at) {
        try {
            return LogLeaf.read(bytes);
        } catch (Refusal malformed) {
            found.add("verify-leaf", "tile/entries", "" + at);
            return new LogLeaf.Redaction(-1, "");
        }
    }

    /// Only an earlier entry can be taken back, and once.
    private void redact(LogLeaf.Redaction taken, int at, List<LogLeaf> before, BitSet redacted) {
        int index = taken.index() >= 0 && taken.index() < at ? (int) taken.index() : -1;
        if (index >= 0 && before.get(index) instanceof LogLeaf.Entry && !redacted.get(index)) {
            redacted.set(index);
        } else if (taken.index() >= 0) {
            found.add("verify-leaf", "tile/entries", "" + at);
        }
    }
}
