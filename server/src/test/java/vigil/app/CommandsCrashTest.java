package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.Released;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Id;
import vigil.verify.Verification;

/// kill -9 during `add --accept` and `publish`, at moments that a seed chooses: nothing that was
/// acknowledged is lost, no document is recorded in part, and the edition that is up verifies.
/// `-Dvigil.kills=200` kills more often, `-Dvigil.seed=N` at other moments.
class CommandsCrashTest {
    private static final int KILLS = Integer.getInteger("vigil.kills", 10);
    private static final long SEED = Long.getLong("vigil.seed", 1);
    private static final String TEXT = """
            The teacher Aren Voskal was arrested on 3 March 2024 in Halvany. He is 41 years old. \
            He is held in Remand Prison No. 2 in Halvany and faces up to 8 years in prison.
            """;

    @TempDir
    Path temp;

    @Test
    void addAndPublishSurviveKilling() throws IOException, InterruptedException {
        Path document = Files.writeString(temp.resolve("brief.txt"), TEXT);
        var random = new SplittableRandom(SEED);
        int added = 0;
        int published = 0;
        Path home = temp;
        int here = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 8 == 0) {
                home = temp.resolve("home-" + kill);
                here = 0;
            }
            List<String> said = untilKilled(home, document, random.nextInt(1, 12), random.nextLong(90_000_000));
            here += count(said, "added");
            added += count(said, "added");
            published += count(said, "published");
            check(home, here);
        }
        System.out.printf(
                "%d kills, %d documents and %d editions acknowledged, none lost (seed %d)%n",
                KILLS, added, published, SEED);
        assertTrue(added > KILLS && published > KILLS, "the children hardly came to work");
    }

    private static int count(List<String> said, String word) {
        return (int) said.stream().filter(word::equals).count();
    }

    /// Lets a child say `lines` lines, then kills it `nanos` later, in the middle of what comes next.
    private static List<String> untilKilled(Path home, Path document, int lines, long nanos)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandsUntilKilled.class.getName(),
                        home.toString(),
                        document.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                said.add(out.readLine());
            }
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            // through the handle, because Process.destroyForcibly would close what is still to be read
            child.toHandle().destroyForcibly();
            out.lines().forEach(said::add);
            child.waitFor();
        }
        return said;
    }

    private static void check(Path home, int acknowledged) {
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            assertEquals(List.of(), vigil.ledger().verify());
            var whole = new HashMap<Id, Integer>();
            vigil.lines().forEach(line -> {
                switch (line.entry()) {
                    case Cite cite -> whole.merge(cite.source().id(), 1, Integer::sum);
                    case Claim claim -> whole.merge(claim.source(), 1, Integer::sum);
                    default -> {}
                }
            });
            assertTrue(whole.size() >= acknowledged, "an acknowledged document is lost");
            assertTrue(whole.values().stream().distinct().count() <= 1, "a document was recorded in part");
            Path current = home.resolve("editions").resolve("current");
            if (Files.exists(current)) {
                assertEquals(
                        List.of(), Verification.of(current, Optional.empty()).problems());
            }
            int edition = Released.of(vigil.lines()).edition();
            if (edition > 0) {
                Path made = vigil.bringUpToDate().place();
                var verdict = Verification.of(made, Optional.empty());
                assertTrue(
                        verdict.holds() && verdict.summary().contains("edition " + edition + " "), verdict.summary());
            }
        }
    }
}
