package vigil.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Entry;
import vigil.ledger.Ledger;

/// Ledgers made to be measured, each in a folder of its own below one.
final class BenchLedgers implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Path folder;
    private final @Nullable PostgresAddress postgres;

    /// @param postgres where the ledgers are made instead, each in a schema of its own; null for files
    BenchLedgers(Path folder, @Nullable PostgresAddress postgres) throws IOException {
        this.postgres = postgres;
        this.folder = folder.resolve("ledger-bench");
        close();
        Files.createDirectories(this.folder);
    }

    Ledger open(String name) {
        if (postgres == null) {
            return SqliteLedger.open(folder(name));
        }
        return PostgresLedger.open(postgres.inSchema("bench_" + name.replace('-', '_')), new Salts());
    }

    /// What a ledger takes on the disk.
    long bytes(String name) throws IOException {
        return postgres == null
                ? Files.size(folder(name).resolve("ledger.db"))
                : postgres.inSchema("bench_" + name).bytes();
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /// Appends all entries in batches of a thousand, divided among so many writers; entries per second.
    double batches(String name, List<Entry> entries, int writers) {
        List<Entry> sources =
                entries.stream().filter(entry -> !(entry instanceof Claim)).toList();
        try (Ledger ledger = open(name)) {
            long start = System.nanoTime();
            // sources first, so that no writer has to wait for what another one brings
            ledger.append(sources);
            together(writers, writer -> {
                for (int at = writer * BATCH; at < entries.size(); at += writers * BATCH) {
                    ledger.append(entries.subList(at, Math.min(at + BATCH, entries.size())));
                }
            });
            check(ledger.head().size(), entries.size());
            return rate(entries.size(), start);
        }
    }

    /// Appends entries one by one for `millis`; entries per second.
    double singles(String name, int writers, long millis) {
        var done = new LongAdder();
        try (Ledger ledger = open(name)) {
            long start = System.nanoTime();
            together(writers, writer -> {
                var invented = new InventedClaims(100 + writer);
                while (System.nanoTime() - start < millis * 1_000_000) {
                    ledger.append(invented.next(1).getFirst());
                    done.increment();
                }
            });
            check(ledger.head().size(), done.sum());
            return rate(done.sum(), start);
        }
    }

    private static void check(long held, long sent) {
        if (held != sent) {
            throw new IllegalStateException("measured a ledger that holds " + held + " of " + sent + " entries");
        }
    }

    static double rate(long count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }

    /// Does the same work on several threads, each told its number from 0 on.
    private static void together(int threads, IntConsumer work) {
        var done = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread.ofVirtual().start(() -> {
                try {
                    work.accept(number);
                } finally {
                    done.countDown();
                }
            });
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Deletes what was measured.
    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.dropSchemas("bench_");
        }
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
