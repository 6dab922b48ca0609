package vigil.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.ledger.LedgerFault;

/// Gathers the batches of many writers for one thread, so that one fsync serves all that came in
/// while the one before it ran. Every batch that is taken gets its answer.
final class GroupCommit implements AutoCloseable {
    /// Entries after which a group is full: no small writer waits long behind large imports.
    private static final int ENOUGH = 4_096;

    /// The last in the queue: nothing is taken after it.
    private static final Waiting END = new Waiting(List.of());

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Consumer<List<Waiting>> commit;
    private final Thread thread;
    private boolean ended;

    GroupCommit(Consumer<List<Waiting>> commit) {
        this.commit = commit;
        thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::run);
    }

    synchronized void submit(Waiting waiting) {
        if (ended) {
            throw closed();
        }
        queue.add(waiting);
    }

    /// Has the thread serve a group even if nothing waits.
    synchronized void nudge() {
        if (!ended) {
            queue.add(new Waiting(List.of()));
        }
    }

    private void run() {
        List<Waiting> group = List.of();
        try {
            for (Waiting first = queue.take(); first != END; first = queue.take()) {
                group = gather(first);
                commit.accept(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
            group.forEach(GroupCommit::abandon);
            queue.forEach(GroupCommit::abandon);
        }
    }

    private List<Waiting> gather(Waiting first) {
        var group = new ArrayList<>(List.of(first));
        int entries = first.batch().size();
        @Nullable Waiting next = queue.peek();
        while (next != null && next != END && entries < ENOUGH) {
            group.add(queue.remove());
            entries += next.batch().size();
            next = queue.peek();
        }
        return group;
    }

    // does nothing to a batch that has its answer
    private static void abandon(Waiting waiting) {
        waiting.answer().completeExceptionally(closed());
    }

    private static LedgerFault closed() {
        return new LedgerFault("The ledger is closed: nothing more is recorded until it is opened again.");
    }

    private synchronized void end() {
        if (!ended) {
            ended = true;
            queue.add(END);
        }
    }

    /// Writes what waits, then stops.
    @Override
    public void close() {
        end();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
