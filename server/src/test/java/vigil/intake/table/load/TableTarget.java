package vigil.intake.table.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vigil.claim.Refusal;
import vigil.intake.table.Hints;
import vigil.intake.table.TableFile;
import vigil.intake.table.TableLimits;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.Suggestion;

/// What Jazzer calls again and again with bytes of its own making, in a process of its own: the first byte chooses the
/// ending of the file's name, the others are the file. Anything thrown but a refusal is a find.
public final class TableTarget {
    private static final List<String> ENDINGS = List.of("csv", "tsv", "json", "jsonl", "txt");
    private static final String MAPPING =
            "{\"mapping\":1,\"people\":[{\"facts\":[{\"kind\":\"Named\",\"name\":\"name\"}]}]}";

    private static Home home;

    private TableTarget() {}

    public static void fuzzerInitialize() throws IOException {
        home = new Home(Files.createDirectory(Path.of(System.getProperty("vigil.fuzz.home"))));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        String name = "list." + ENDINGS.get(Math.floorMod(data[0], ENDINGS.size()));
        byte[] file = Arrays.copyOfRange(data, 1, data.length);
        long before = home.ledger.head().size();
        long after = before;
        try {
            after += recorded(name, file);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw new AssertionError("a refusal that says nothing", refusal);
            }
        }
        if (home.ledger.head().size() != after || home.imports.underWay()) {
            throw new AssertionError("half of a table was recorded");
        }
    }

    private static long recorded(String name, byte[] file) {
        Mapping mapping = Suggestion.of(TableFile.read(name, file, Hints.NONE, TableLimits.USUAL));
        Order order = home.order(name, file, MAPPING, "date-future", "death-undated");
        return home.imports
                .record(
                        new Order(name, file, mapping, order.source(), order.by(), order.at(), order.acknowledged()),
                        Progress.NONE)
                .entries();
    }

    public static void fuzzerTearDown() {
        List<String> findings = home.ledger.verify();
        if (!findings.isEmpty()) {
            throw new AssertionError(findings);
        }
        home.close();
    }
}
