package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// kill -9 at moments that a seed chooses: while the ledger opens, between two commits, within one.
/// `-Dvigil.kills=200` kills more often, `-Dvigil.seed=N` at other moments.
class SqliteCrashTest {
    private static final int KILLS = Integer.getInteger("vigil.kills", 60);
    private static final long SEED = Long.getLong("vigil.seed", 1);
    /// After so many kills a new ledger is begun, so that the beginning is killed too.
    private static final int PER_LEDGER = 12;

    @TempDir
    Path temp;

    @Test
    void aChildThatNobodyKillsEndsWell() throws IOException, InterruptedException {
        Path home = temp.resolve("unharmed");
        try (var child = new ChildJvm(temp, home, 0, 5)) {
            assertEquals(5 * CrashingWriter.WRITERS, new Acknowledged(home).check(0, child.said()));
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesKilling() throws IOException, InterruptedException {
        var random = new SplittableRandom(SEED);
        int acknowledged = 0;
        Path home = temp;
        Acknowledged ledger = new Acknowledged(home);
        for (int run = 0; run < KILLS; run++) {
            if (run % PER_LEDGER == 0) {
                home = temp.resolve("home-" + run);
                ledger = new Acknowledged(home);
            }
            try (var child = new ChildJvm(temp, home, run, Integer.MAX_VALUE)) {
                boolean early = random.nextInt(5) == 0;
                child.listen(early ? 1 : random.nextInt(2, 30));
                spin(random.nextLong(early ? 100_000_000 : 3_000_000));
                child.kill();
                acknowledged += ledger.check(run, child.said());
            }
        }
        System.out.println(KILLS + " kills, " + acknowledged + " batches acknowledged, none lost (seed " + SEED + ")");
        assertTrue(acknowledged > KILLS, "the children hardly came to work");
    }

    /// Lets a chosen time pass, finer than a scheduler would; nothing is decided by it but the moment.
    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
