package vigil.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Canonical;
import vigil.ledger.Json;
import vigil.ledger.Ledger;

/// The entries themselves, one canonical JSON object to a line in the order of the ledger: the one export that loses
/// nothing.
public final class JsonLines {
    private JsonLines() {}

    /// Writes every entry `viewer` may see; returns how many.
    public static long write(Ledger ledger, Predicate<Entry> viewer, OutputStream out) {
        long[] count = {0};
        ledger.read(0, line -> {
            if (viewer.test(line.entry())) {
                try {
                    out.write(Json.bytes(Canonical.json(line.entry())));
                    out.write('\n');
                    count[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return count[0];
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
