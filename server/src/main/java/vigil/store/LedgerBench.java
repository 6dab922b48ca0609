package vigil.store;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.ledger.Canonical;
import vigil.ledger.Json;

/// How fast the ledger is on this machine and this disk, beside the limits of both.
public final class LedgerBench {
    private static final int BATCH = 1_000;
    private static final int CLAIMS = 300_000;
    private static final int WARM_UP = 60_000;
    private static final long SINGLE_MILLIS = 2_000;

    private final Path folder;
    private final @Nullable Consumer<List<Entry>> fold;
    private final List<Figure> figures = new ArrayList<>();

    private LedgerBench(Path folder, @Nullable Consumer<List<Entry>> fold) {
        this.folder = folder;
        this.fold = fold;
    }

    /// Measures in `folder`, which needs a gigabyte of room, and prints as a table or as JSON.
    public static void run(Path folder, PrintStream out, boolean json) throws IOException {
        run(folder, out, json, null);
    }

    /// Also measures `fold`, which is given all claims at once.
    public static void run(Path folder, PrintStream out, boolean json, @Nullable Consumer<List<Entry>> fold)
            throws IOException {
        var bench = new LedgerBench(folder, fold);
        bench.limits();
        bench.appends();
        if (json) {
            out.print(Json.pretty(bench.figures.stream().map(Figure::json).toList()));
        } else {
            bench.figures.forEach(figure -> out.println(figure.line()));
        }
    }

    private void add(String name, double value, String unit) {
        figures.add(new Figure(name, Math.round(value), unit));
    }

    private void limits() throws IOException {
        Files.createDirectories(folder);
        add("cores", Runtime.getRuntime().availableProcessors(), "");
        add("machine: SHA-256, one core", MachineLimits.hashedBytes() / 1e6, "MB/s");
        add("machine: hashes of 65 bytes, one core", MachineLimits.nodeHashes(), "/s");
        add("machine: appends of 4 KiB with fsync", MachineLimits.syncs(folder), "/s");
    }

    private void appends() throws IOException {
        // a cold compiler would be measured instead of the ledger
        timeBatches("warm-up", new InventedClaims(1).next(WARM_UP), 2);
        List<Entry> claims = new InventedClaims(2).next(CLAIMS);
        add("durable claims, batches of 1,000, 1 writer", timeBatches("one", claims, 1), "/s");
        singles(1);
        singles(64);
        add("durable claims, batches of 1,000, 2 writers", timeBatches("two", claims, 2), "/s");
        Path home = folder.resolve("two");
        long start = System.nanoTime();
        try (SqliteLedger ledger = SqliteLedger.open(home)) {
            add("opened again", rate(CLAIMS, start), "claims/s");
            add("file", (double) Files.size(home.resolve("ledger.db")) / CLAIMS, "bytes per claim");
            start = System.nanoTime();
            if (!ledger.verify().isEmpty()) {
                throw new IllegalStateException("what was just written does not verify");
            }
            add("verified", rate(CLAIMS, start), "claims/s");
            start = System.nanoTime();
            ledger.read(0, line -> {});
            add("read and decoded", rate(CLAIMS, start), "claims/s");
        }
        codec(claims);
        if (fold != null) {
            start = System.nanoTime();
            fold.accept(claims);
            add("folded into case files", rate(CLAIMS, start), "claims/s");
        }
        delete(home);
        delete(folder.resolve("one"));
        delete(folder.resolve("warm-up"));
    }

    private void codec(List<Entry> claims) {
        long start = System.nanoTime();
        List<byte[]> encoded = claims.stream().map(Canonical::bytes).toList();
        add("canonical bytes written, one core", rate(CLAIMS, start), "claims/s");
        start = System.nanoTime();
        encoded.forEach(Canonical::entry);
        add("canonical bytes read, one core", rate(CLAIMS, start), "claims/s");
        add(
                "canonical bytes",
                encoded.stream().mapToInt(bytes -> bytes.length).average().orElse(0),
                "bytes per claim");
    }

    private static double rate(long count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }

    private double timeBatches(String name, List<Entry> claims, int writers) throws IOException {
        Path home = folder.resolve(name);
        delete(home);
        // sources go first, so that writers do not wait for one another's
        var sources = claims.stream()
                .filter(entry -> !(entry instanceof vigil.claim.Claim))
                .toList();
        try (SqliteLedger ledger = SqliteLedger.open(home)) {
            long start = System.nanoTime();
            if (writers > 1) {
                ledger.append(sources);
            }
            together(writers, writer -> {
                for (int at = writer * BATCH; at < claims.size(); at += writers * BATCH) {
                    ledger.append(claims.subList(at, Math.min(at + BATCH, claims.size())));
                }
            });
            return rate(claims.size(), start);
        }
    }

    private void singles(int writers) throws IOException {
        Path home = folder.resolve("single");
        delete(home);
        var done = new LongAdder();
        try (SqliteLedger ledger = SqliteLedger.open(home)) {
            long start = System.nanoTime();
            long end = start + SINGLE_MILLIS * 1_000_000;
            together(writers, writer -> {
                var claims = new InventedClaims(100 + writer);
                while (System.nanoTime() < end) {
                    for (Entry claim : claims.next(1)) {
                        ledger.append(claim);
                        done.increment();
                    }
                }
            });
            add("durable claims, one by one, " + writers + " writers", rate(done.sum(), start), "/s");
        }
        delete(home);
    }

    /// Runs the same work on several threads, each told its number from 0 on.
    private static void together(int threads, java.util.function.IntConsumer work) {
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

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
