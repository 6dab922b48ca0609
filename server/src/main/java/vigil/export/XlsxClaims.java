package vigil.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vigil.claim.Claim;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The claims as a workbook, one to a row, every cell a text. Excel holds 1,048,576 rows; more are refused.
public final class XlsxClaims {
    private XlsxClaims() {}

    /// Writes the claims among what somebody may see; returns how many.
    public static long write(List<Entry> seen, OutputStream out) throws IOException {
        long count = 0;
        try (var workbook = new Workbook(out, "claims")) {
            workbook.row(ClaimColumns.headings());
            for (Entry entry : seen) {
                if (entry instanceof Claim claim) {
                    row(workbook, claim);
                    count++;
                }
            }
        }
        return count;
    }

    private static void row(Workbook workbook, Claim claim) {
        try {
            if (!workbook.row(ClaimColumns.cells(claim))) {
                throw new Refusal(new Problem("export-rows", "xlsx", String.valueOf(Workbook.MOST_ROWS)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
