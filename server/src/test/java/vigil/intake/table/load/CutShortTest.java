package vigil.intake.table.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Claim;
import vigil.intake.table.TableLimits;
import vigil.store.SqliteLedger;
import vigil.tables.Places;
import vigil.vault.Vault;

/// A process killed in the middle of an import: readers are told which claims not to use yet, and the next start
/// carries
/// the import to its end.
class CutShortTest {
    private static final int ROWS = 30_000;
    private static final String MAPPING = """
            {"mapping": 1, "language": "en", "people": [{"key": ["id"], "facts": [
              {"kind": "Named", "name": "name"}, {"kind": "Occupied", "occupation": "job"}]}]}""";

    @TempDir
    Path folder;

    /// The process that is killed: imports a list and stops for ever once its first entries are on disk.
    public static final class Victim {
        private Victim() {}

        public static void main(String[] args) throws InterruptedException {
            Path home = Path.of(args[0]);
            var home1 = new Home(home);
            home1.imports.record(home1.order(csv(), MAPPING), (step, rows) -> {
                if (home1.ledger.head().size() > 0) {
                    System.out.println("begun");
                    Runtime.getRuntime().halt(137);
                }
                return true;
            });
        }
    }

    private static String csv() {
        var csv = new StringBuilder("id,name,job\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(i).append(",Arel Vantor ").append(i).append(",teacher\n");
        }
        return csv.toString();
    }

    @Test
    void isCarriedToItsEndAtTheNextStart() throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertTrue(victim.waitFor(5, TimeUnit.MINUTES));
        assertEquals(137, victim.exitValue(), () -> read(folder.resolve("out")));
        try (var ledger = SqliteLedger.open(folder);
                var imports = new Imports(
                        Places.in(folder), ledger, Vault.open(folder, null).exhibits(), TableLimits.USUAL)) {
            long held = ledger.head().size();
            assertTrue(held > 0 && held < 2 * ROWS + 1, () -> "held " + held);
            assertTrue(imports.underWay());
            List<Done> done = imports.resume(Progress.NONE);
            assertEquals(1, done.size());
            assertFalse(imports.underWay());
            assertEquals(2 * ROWS + 1, ledger.head().size());
            var people = new java.util.HashSet<vigil.claim.Subject>();
            ledger.read(0, line -> {
                if (line.entry() instanceof Claim claim) {
                    people.add(claim.subject());
                }
            });
            assertEquals(ROWS, people.size());
            assertEquals(List.of(), ledger.verify());
            assertEquals(List.of(), imports.resume(Progress.NONE));
        }
    }

    @Test
    void anImportIsNotTakenUpAgainWithoutItsFile() throws IOException {
        try (var home = new Home(folder)) {
            home.imports.record(home.order("id,name,job\n1,Arel,teacher\n", MAPPING), Progress.NONE);
        }
        Set<Path> files;
        try (var walk = Files.walk(folder.resolve("exhibits"))) {
            files = walk.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
        assertEquals(1, files.size());
        Files.delete(files.iterator().next());
        try (var home = new Home(folder)) {
            Done done = home.imports.finished().getFirst();
            var refusal = assertThrows(
                    vigil.claim.Refusal.class,
                    () -> home.imports.compare(
                            done.id(), home.order("id,name,job\n1,Arel,nurse\n", MAPPING), Progress.NONE));
            assertEquals("import-file-gone", refusal.problems().getFirst().code());
        }
    }

    private static String read(Path file) {
        return new String(Home.read(file), java.nio.charset.StandardCharsets.UTF_8);
    }
}
