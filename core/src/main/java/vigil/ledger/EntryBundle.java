package vigil.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Up to 256 entries in one file (C2SP tlog-tiles): each its length in two bytes, the greater first, and itself.
final class EntryBundle {
    static final int LONGEST = 0xffff;

    private EntryBundle() {}

    static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /// Exactly `width` entries and not a byte more.
    static List<byte[]> read(byte[] bundle, int width, String path) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at + 2 <= bundle.length && entries.size() < width) {
            int end = at + 2 + ((bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff);
            if (end > bundle.length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, end));
            at = end;
        }
        if (entries.size() != width || at != bundle.length) {
            throw new Refusal(new Problem("tile-entries", path, Integer.toString(at)));
        }
        return entries;
    }
}
