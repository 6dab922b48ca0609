package vigil.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Canonical;
import vigil.ledger.Json;

/// The entries themselves, one canonical JSON object to a line in the order of the ledger: the one export that loses
/// nothing.
public final class JsonLines {
    private JsonLines() {}

    /// Writes what somebody may see; returns how many entries.
    public static long write(List<Entry> seen, OutputStream out) throws IOException {
        for (Entry entry : seen) {
            out.write(Json.bytes(Canonical.json(entry)));
            out.write('\n');
        }
        return seen.size();
    }

    /// Reads such a file back; refuses it with every line that is no entry.
    public static List<Entry> read(InputStream in) throws IOException {
        var entries = new ArrayList<Entry>();
        var problems = new ArrayList<Problem>();
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            try {
                entries.add(Canonical.entry(Json.object(line)));
            } catch (Refusal refusal) {
                String row = "row " + number + ", ";
                refusal.problems()
                        .forEach(problem ->
                                problems.add(new Problem(problem.code(), row + problem.where(), problem.found())));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return entries;
    }
}
