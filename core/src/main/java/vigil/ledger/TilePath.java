package vigil.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a tile of a log lies (C2SP tlog-tiles): hashes at `level` 0 and above, or the entries themselves;
/// the tile's number `n`, and its `width`, 256 when full. Only the last tile of a level may be partial.
public record TilePath(int level, long n, int width) {
    /// Hashes or entries in a full tile.
    public static final int FULL = 256;
    /// Stands for a level where the tile holds entries.
    public static final int ENTRIES = -1;

    /// All tiles of hashes of a log with `size` entries; none is empty.
    public static List<TilePath> hashes(long size) {
        List<TilePath> all = new ArrayList<>();
        // eight levels of 256 hold more than a long can count
        for (int level = 0; level < 8 && size >> 8 * level > 0; level++) {
            addLevel(level, size >> 8 * level, all);
        }
        return all;
    }

    /// All bundles of entries of a log with `size` entries.
    public static List<TilePath> entries(long size) {
        List<TilePath> all = new ArrayList<>();
        addLevel(ENTRIES, size, all);
        return all;
    }

    /// The partial tiles of a log with `size` entries, at most one for each level and one of entries.
    public static List<TilePath> partials(long size) {
        List<TilePath> all = new ArrayList<>();
        addPartial(ENTRIES, size, all);
        for (int level = 0; level < 8; level++) {
            addPartial(level, size >> 8 * level, all);
        }
        return all;
    }

    private static void addPartial(int level, long items, List<TilePath> all) {
        if (items % FULL > 0) {
            all.add(new TilePath(level, items / FULL, (int) (items % FULL)));
        }
    }

    private static void addLevel(int level, long items, List<TilePath> all) {
        for (long from = 0; from < items; from += FULL) {
            all.add(new TilePath(level, from / FULL, (int) Math.min(FULL, items - from)));
        }
    }

    /// Of the tile that stands here once it is full.
    public TilePath full() {
        return new TilePath(level, n, FULL);
    }

    /// The number of the first hash or entry in the tile.
    long first() {
        return n * FULL;
    }

    /// The path, such as `tile/0/x001/x234/067` or `tile/entries/273.p/112`.
    public String text() {
        StringBuilder groups = new StringBuilder(digits(n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x" + digits(rest % 1000) + "/");
        }
        String kind = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + kind + "/" + groups + (width == FULL ? "" : ".p/" + width);
    }

    /// Three digits, 0 to 9 also where the language of the machine has others.
    private static String digits(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }

    @Override
    public String toString() {
        return text();
    }
}
