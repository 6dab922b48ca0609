package vigil.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works at pieces on all cores and hands over what came of them in the order they were given, on the thread that gives
/// them. Only a few pieces are held at a time; a single one needs no other thread. For one thread to use.
public final class InOrder<T, R> implements AutoCloseable {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Function<T, R> work;
    private final Consumer<R> taker;
    private final Deque<CompletableFuture<R>> underWay = new ArrayDeque<>();
    private @Nullable T first;
    private @Nullable ExecutorService threads;

    public InOrder(Function<T, R> work, Consumer<R> taker) {
        this.work = work;
        this.taker = taker;
    }

    /// Takes a piece; hands over what is done, and waits for room. What work or taker throw, this throws.
    public void give(T piece) {
        if (threads == null) {
            if (first == null) {
                first = piece;
                return;
            }
            start(first);
            first = null;
        }
        start(piece);
        while (underWay.size() > CORES
                || !underWay.isEmpty() && underWay.getFirst().isDone()) {
            hand();
        }
    }

    /// Hands over the rest.
    public void end() {
        if (first != null) {
            taker.accept(work.apply(first));
            first = null;
        }
        while (!underWay.isEmpty()) {
            hand();
        }
    }

    private void start(T piece) {
        if (threads == null) {
            threads = Executors.newFixedThreadPool(
                    CORES, Thread.ofPlatform().name("in-order-", 0).daemon().factory());
        }
        underWay.add(CompletableFuture.supplyAsync(() -> work.apply(piece), threads));
    }

    private void hand() {
        try {
            taker.accept(underWay.remove().join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// What was not handed over is dropped.
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
