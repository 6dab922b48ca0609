package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Entry;
import vigil.store.SqliteLedger;

/// kill -9 at any moment: what was acknowledged can be read, what was erased cannot, and no body is without its key.
class SealingCrashTest {
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void noBodyIsWithoutItsKey() throws IOException, InterruptedException {
        var random = new Random(11);
        var said = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            said.addAll(untilKilled(1_000 * kill, 5 + random.nextInt(120)));
            check(said);
        }
        System.out.println(KILLS + " kills, " + said.size() + " acknowledged, no key missing");
    }

    private List<String> untilKilled(int seed, int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSealer.class.getName(),
                        folder.resolve("home").toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new ArrayList<String>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                said.add(line);
                if (said.size() == lines) {
                    // by its handle: the process itself would close the pipe with what was said last
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        process.waitFor();
        assertTrue(said.size() >= lines, "it ended by itself: " + said);
        return said;
    }

    private void check(List<String> said) {
        Path home = folder.resolve("home");
        Set<Entry> held = new HashSet<>();
        try (var vault = Vault.open(home, null);
                var ledger = SqliteLedger.open(home, vault.bodyKeys())) {
            assertEquals(List.of(), ledger.verify());
            ledger.read(0, line -> held.add(line.entry()));
        }
        for (String line : said) {
            var sayings = new Sayings(Long.parseLong(line.substring(line.indexOf(' ') + 1)));
            if (line.startsWith("erased")) {
                assertFalse(held.contains(sayings.team()), line);
            } else {
                assertTrue(held.contains(sayings.sealed()), line);
            }
        }
    }
}
