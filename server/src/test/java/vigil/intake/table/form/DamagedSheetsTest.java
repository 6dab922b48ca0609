package vigil.intake.table.form;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vigil.claim.Refusal;
import vigil.intake.table.Sheets;

/// Spreadsheets with broken bytes, as the child process meets them: rows or a refusal, never another end. (Whatever
/// else
/// happened there would cost that process only.)
class DamagedSheetsTest {
    private static final long SEED = 20_261_124;

    @Test
    void threeThousandOfThem() {
        var random = new SplittableRandom(SEED);
        byte[] xlsx = Sheets.xlsx(List.of(List.of("id", "name"), List.of(1, "Vantor"), List.of(2, "Terzai")));
        String cells = "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>id</text:p>"
                + "</table:table-cell></table:table-row>";
        byte[] ods = Sheets.ods(cells);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            boolean xml = i % 3 == 0;
            byte[] file = xml ? Sheets.ods(broken(cells, random)) : broken(i % 3 == 1 ? xlsx : ods, random);
            refused += read(file, i % 3 == 1, "seed " + SEED + ", number " + i) ? 0 : 1;
        }
        assertTrue(refused > 300, "only " + refused + " were broken enough");
    }

    private static boolean read(byte[] file, boolean xlsx, String which) {
        try {
            var sink = new SheetSink(10_000, 500, 1_000_000);
            if (xlsx) {
                XlsxSheet.read(file, "", sink);
            } else {
                OdsSheet.read(file, "", sink);
            }
            return true;
        } catch (Refusal refusal) {
            assertFalse(refusal.problems().isEmpty());
            return false;
        } catch (RuntimeException other) {
            throw new AssertionError(which, other);
        }
    }

    private static byte[] broken(byte[] file, SplittableRandom random) {
        byte[] broken =
                java.util.Arrays.copyOf(file, random.nextInt(4) == 0 ? random.nextInt(file.length) : file.length);
        for (int i = random.nextInt(6); i >= 0 && broken.length > 0; i--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static String broken(String xml, SplittableRandom random) {
        var broken = new StringBuilder(xml);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(broken.length());
            switch (random.nextInt(4)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.insert(at, "<>&\"'/9\u0001é".charAt(random.nextInt(9)));
                case 2 -> broken.insert(at, xml, 0, random.nextInt(xml.length()));
                default -> broken.setCharAt(at, (char) random.nextInt(0x20, 0x3000));
            }
        }
        return new String(broken.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
