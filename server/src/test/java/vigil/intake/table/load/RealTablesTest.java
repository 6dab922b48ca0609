package vigil.intake.table.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two published registers go in with their mappings and every value is accounted for. Runs where the folder of shared
/// data stands beside the checkout; prints counts, never a value.
class RealTablesTest {
    @TempDir
    Path folder;

    @Test
    void theRegisterOfChileGoesIn() {
        DryRun run = imported("rettig-chile.csv", "rettig-chile.json", 2_398, "death-undated");
        assertEquals("UTF-8", run.shape().charset());
    }

    @Test
    void theRegisterOfArgentinaGoesInFromLatin1WithDatesAndPlacesInOneCell() {
        DryRun run = imported("ruvte-argentina.latin1.csv", "ruvte-argentina.json", 8_753, "death-undated");
        assertTrue(List.of("windows-1252", "ISO-8859-1").contains(run.shape().charset()));
    }

    private DryRun imported(String table, String mapping, int rows, String... acknowledged) {
        Path root = root();
        Path file = root.resolve("../shared/data/tables").resolve(table);
        assumeTrue(Files.exists(file), "the shared data is not beside the checkout");
        String json = new String(
                Home.read(root.resolve("docs/examples/mappings").resolve(mapping)),
                java.nio.charset.StandardCharsets.UTF_8);
        try (var home = new Home(folder)) {
            Order order = home.order(table, Home.read(file), json, acknowledged);
            DryRun run = home.imports.tryOut(order, Progress.NONE);
            report(table, run);
            assertEquals(List.of(), run.problems());
            assertEquals(rows, run.rows());
            assertEquals(rows, run.people());
            for (ColumnAccount column : run.columns()) {
                assertEquals(rows, column.rows(), column.column());
                assertEquals(
                        column.unused(),
                        column.values().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
            }
            Done done = home.imports.record(order, Progress.NONE);
            assertEquals(run.claims() + 1, done.entries());
            assertEquals(done.entries(), home.ledger.head().size());
            return run;
        }
    }

    private static void report(String table, DryRun run) {
        System.out.printf(
                "%s: %s, delimiter '%s', %d rows, %d claims, %d problems, anomalies %s%n",
                table,
                run.shape().charset(),
                run.shape().delimiter(),
                run.rows(),
                run.claims(),
                run.problemCount(),
                run.anomalies().stream()
                        .map(anomaly -> anomaly.code() + " " + anomaly.found().getFirst())
                        .toList());
        for (ColumnAccount column : run.columns()) {
            System.out.printf(
                    "  %-45s used %5d, missing %5d, blank %5d, ignored %5d, unused %5d (%d different)%n",
                    column.column(),
                    column.used(),
                    column.missing(),
                    column.blank(),
                    column.ignored(),
                    column.unused(),
                    column.values().size());
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
