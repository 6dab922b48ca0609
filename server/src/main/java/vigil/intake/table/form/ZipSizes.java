package vigil.intake.table.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Inflates a zip file once and keeps nothing, to see that it is what it says: not a few kilobytes that become
/// gigabytes.
final class ZipSizes {
    private static final long MOST = 300_000_000;
    private static final int MOST_ENTRIES = 10_000;
    /// Real sheets shrink to a twentieth or so. What is large and shrinks to less than a hundredth is no table.
    private static final long MOST_RATIO = 100;

    private static final long SMALL = 20_000_000;

    private ZipSizes() {}

    static void check(byte[] file) {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw bomb();
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > MOST || total > SMALL && total / MOST_RATIO > file.length) {
                        throw bomb();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal(new Problem("sheet-damaged", "file"));
        }
    }

    private static Refusal bomb() {
        return new Refusal(new Problem("table-bomb", "file"));
    }
}
