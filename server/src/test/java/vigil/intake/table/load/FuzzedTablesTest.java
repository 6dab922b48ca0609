package vigil.intake.table.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jazzer makes tables out of what it sees the readers branch on: each is recorded whole or refused. In a process of
/// its own, since it instruments every class it meets. `-Dvigil.fuzz.runs=` and `-Dvigil.fuzz.seed=` for more of them.
class FuzzedTablesTest {
    private static final int RUNS = Integer.getInteger("vigil.fuzz.runs", 1_000);
    private static final int SEED = Integer.getInteger("vigil.fuzz.seed", 20_261_125);
    /// A table that takes longer hangs.
    private static final int SECONDS_FOR_ONE = 60;

    private static final long MINUTES_FOR_ALL = 8;

    @TempDir
    Path folder;

    @Test
    void jazzerFindsNoTableThatIsHalfRecordedOrEndsInAFault() throws IOException, InterruptedException {
        assumeTrue(supported(), "Jazzer has no driver for this machine");
        Path corpus = corpus();
        Path log = folder.resolve("log");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                        "-Dvigil.fuzz.home=" + folder.resolve("home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + TableTarget.class.getName(),
                        "--instrumentation_includes=vigil.intake.table.**:vigil.text.dates.**:de.siegmar.**",
                        "--disabled_hooks=*",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-runs=" + RUNS,
                        "-seed=" + SEED,
                        "-timeout=" + SECONDS_FOR_ONE,
                        "-max_len=4096",
                        // what it counts is what its parent ever held, too; the heap above is the limit
                        "-rss_limit_mb=0",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(jazzer.waitFor(MINUTES_FOR_ALL, TimeUnit.MINUTES), () -> "no end: " + end(log));
            assertEquals(0, jazzer.exitValue(), () -> "seed " + SEED + ": " + end(log));
            assertTrue(end(log).contains("Done "), () -> end(log));
        } finally {
            jazzer.destroyForcibly().waitFor();
        }
    }

    private static boolean supported() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean intel = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        return system.contains("linux") && intel || system.contains("mac");
    }

    /// Tables to begin with, one of each kind.
    private Path corpus() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        List<String> tables = List.of(
                "\u0000id,name,date of birth\n1,\"Arel, Vantor\",26/12/1976\n2,Milana,about 1980\n",
                "\u0001id\tname\tarrested\n1\tVantor\t2022-03\n",
                "\u0002[{\"id\":1,\"name\":\"Vantor\",\"born\":[\"1976\"]}]",
                "\u0003{\"id\":\"1\",\"name\":\"Terzai\",\"detention\":{\"place\":\"Tarn\"}}\n",
                "\u0004name;дата\n'Милана';1.2.2021\n");
        for (int i = 0; i < tables.size(); i++) {
            Files.writeString(corpus.resolve("table-" + i), tables.get(i));
        }
        return corpus;
    }

    private static String end(Path log) {
        try {
            String all = Files.readString(log, StandardCharsets.ISO_8859_1);
            return all.substring(Math.max(0, all.length() - 6_000));
        } catch (IOException unread) {
            return unread.toString();
        }
    }
}
