package vigil.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.claim.Claim;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The claims as CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs), one to a row. Curations have no place
/// in it: they are in JSON Lines. No cell is a formula.
public final class CsvClaims {
    private CsvClaims() {}

    /// Writes the claims among what somebody may see; returns how many.
    public static long write(List<Entry> seen, OutputStream out) throws IOException {
        long count = 0;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(ClaimColumns.headings());
        for (Entry entry : seen) {
            if (entry instanceof Claim claim) {
                csv.writeRecord(ClaimColumns.cells(claim).stream()
                        .map(Formulas::harmless)
                        .toList());
                count++;
            }
        }
        csv.flush();
        return count;
    }

    /// Reads such a file back; refuses it with every row that is no claim.
    public static List<Claim> read(InputStream in) throws IOException {
        var claims = new ArrayList<Claim>();
        var problems = new ArrayList<Problem>();
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(skippingMark(reader))) {
            int number = 1;
            for (NamedCsvRecord row : rows) {
                String where = "row " + ++number;
                try {
                    claims.add(ClaimColumns.claim(cells(row), where));
                } catch (Refusal refusal) {
                    refusal.problems()
                            .forEach(problem -> problems.add(
                                    new Problem(problem.code(), where + ", " + problem.where(), problem.found())));
                }
            }
        } catch (CsvParseException broken) {
            problems.add(new Problem("csv", "file", String.valueOf(broken.getMessage())));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return claims;
    }

    private static java.io.Reader skippingMark(InputStreamReader reader) throws IOException {
        var pushing = new java.io.PushbackReader(reader);
        int first = pushing.read();
        if (first >= 0 && first != '\uFEFF') {
            pushing.unread(first);
        }
        return pushing;
    }

    private static Map<String, String> cells(NamedCsvRecord row) {
        var cells = new HashMap<String, String>();
        row.getFieldsAsMap().forEach((heading, cell) -> cells.put(heading, Formulas.original(cell)));
        return cells;
    }
}
