package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.verify.Verification;

/// A process is killed while it publishes, or its disk is full: the last good edition is whole. How
/// often it is killed can be said with `-Dvigil.kills=200`.
class CrashTest {
    private static final int KILLS = Integer.getInteger("vigil.kills", 40);
    private static final List<Invented.Told> ACTS = Invented.history(31, 5);
    private static final List<Edition> EDITIONS =
            ACTS.stream().map(TestEditions::of).toList();

    @TempDir
    Path base;

    private final Random random = new Random();

    @Test
    void killedAtAnyMomentTheLastEditionIsWhole() throws Exception {
        Path editions = base.resolve("editions");
        for (int i = 0; i < EDITIONS.size(); i++) {
            TestEditions.spread(EDITIONS.get(i), editions.resolve("" + i));
        }
        int begun = 0;
        int within = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String kind = kill % 2 == 0 ? "home" : "out";
            Path folder = Files.createDirectory(base.resolve(kind + kill));
            killWhilePublishing(kind, folder, editions);
            for (int number = 0; isBegun(kind, folder.resolve("" + number)); number++) {
                begun++;
                within += isHalfDone(kind, folder.resolve("" + number)) ? 1 : 0;
                requireWhole(kind, folder.resolve("" + number));
            }
        }
        System.out.println("CrashTest: " + KILLS + " kills, " + within + " of them left something half done");
        // a kill that always came too early or too late would prove nothing
        assertTrue(begun > 0 && within > 0, begun + " begun, " + within + " half done");
    }

    private void killWhilePublishing(String kind, Path folder, Path editions) throws Exception {
        Process process = new ProcessBuilder(command(kind, folder, editions))
                .redirectErrorStream(true)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", out.readLine());
            process.waitFor(1 + random.nextInt(200), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> command(String kind, Path folder, Path editions) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Publishing.class.getName(),
                kind,
                folder.toString(),
                editions.toString());
    }

    private static boolean isBegun(String kind, Path place) {
        return Files.exists(place) || kind.equals("out") && isHalfDone(kind, place);
    }

    private static boolean isHalfDone(String kind, Path place) {
        var names = kind.equals("home")
                ? Stream.of("editions/new", "editions/current.new").map(place::resolve)
                : Stream.of(".new", ".old").map(end -> place.resolveSibling(place.getFileName() + end));
        return names.anyMatch(each -> Files.exists(each, LinkOption.NOFOLLOW_LINKS));
    }

    /// What readers have is whole, and publishing again works and clears up.
    private static void requireWhole(String kind, Path place) {
        standing(kind, place).ifPresent(CrashTest::requireHolds);
        requireHolds(Publishing.folder(kind, place).write(EDITIONS.getLast()).place());
        assertTrue(!isHalfDone(kind, place), place + " is not cleared");
    }

    /// The edition that readers have; none only before the first was finished.
    private static Optional<Path> standing(String kind, Path place) {
        if (kind.equals("home")) {
            return EditionFolder.home(place).current();
        }
        // between the two renames the last edition stands beside
        Path old = place.resolveSibling(place.getFileName() + ".old");
        return Stream.of(place, old).filter(Files::exists).findFirst();
    }

    private static void requireHolds(Path folder) {
        assertEquals(List.of(), Verification.of(folder, Optional.empty()).problems());
    }

    @Test
    void onAFullDiskNothingChanges() throws Exception {
        Publisher large = contents -> List.of(SmallSite.page("large.html", "x".repeat(200_000)));
        Edition next = Edition.of(
                ACTS.getLast().lines(), TestEditions.NAME, TestEditions.KEY, List.of(new SmallSite(), large));
        Path editions = base.resolve("editions");
        TestEditions.spread(next, editions.resolve("0"));
        for (String kind : List.of("home", "out")) {
            Path place = base.resolve(kind).resolve("0");
            Path folder = Publishing.folder(kind, place).write(EDITIONS.get(1)).place();
            String said = publishOnSmallDisk(command(kind, base.resolve(kind), editions));
            assertTrue(said.contains("edition-write") && said.contains("large.html"), said);
            assertTrue(!isHalfDone(kind, place), "not cleared");
            assertEquals(Optional.of(folder), standing(kind, place));
            requireHolds(folder);
            requireHolds(Publishing.folder(kind, place).write(next).place());
        }
    }

    /// No file of the process may grow beyond 64 kB: to it, that is a full disk.
    private static String publishOnSmallDisk(List<String> command) throws IOException, InterruptedException {
        var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 128; exec \"$@\"", "sh"));
        limited.addAll(command);
        Process process = new ProcessBuilder(limited).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
