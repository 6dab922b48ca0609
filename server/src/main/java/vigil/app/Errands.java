package vigil.app;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What a register that is served does by itself, every few seconds and if it is due: publish what waited for this time
/// of the day, bring the newest edition where it belongs, and look at mirrors. A round that fails is told on standard
/// error, and the next one comes.
final class Errands implements AutoCloseable {
    private static final long PAUSE = 5;
    private static final long PATIENCE = 10;

    /// One for each: a mirror that answers slowly keeps no edition back.
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            3, Thread.ofPlatform().daemon().name("vigil-errands-", 0).factory());

    private Errands() {}

    static Errands start(Vigil vigil) {
        var errands = new Errands();
        Clock clock = vigil.forward();
        Outgoing outgoing = vigil.outside();
        errands.every(vigil::publishDue);
        errands.every(() -> {
            outgoing.ask(clock.instant());
            outgoing.push(clock.instant());
        });
        errands.every(() -> outgoing.look(clock.instant()));
        return errands;
    }

    private void every(Runnable round) {
        workers.scheduleWithFixedDelay(() -> guarded(round), PAUSE, PAUSE, TimeUnit.SECONDS);
    }

    /// An executor forgets a task that once failed.
    private static void guarded(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            System.err.println("An errand failed and will be tried again: " + e);
        }
    }

    @Override
    public void close() {
        List<Runnable> _ = workers.shutdownNow();
        try {
            boolean _ = workers.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
