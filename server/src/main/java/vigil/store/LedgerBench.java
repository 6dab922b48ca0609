package vigil.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.ledger.Canonical;
import vigil.ledger.Json;

/// How fast the ledger is on this machine and this disk, beside the limits of both.
public final class LedgerBench {
    private static final Extent FULL = new Extent(300_000, 200_000, 2_000);

    /// How much is measured: entries, entries before them that warm the compiler up, and the
    /// milliseconds that single appends get.
    record Extent(int claims, int warmUp, long singleMillis) {}

    private final Extent extent;
    private final List<Figure> figures = new ArrayList<>();

    private LedgerBench(Extent extent) {
        this.extent = extent;
    }

    /// Measures in `folder`, which needs a gigabyte of room on the disk in question, and prints a table
    /// or JSON.
    public static void run(Path folder, PrintStream out, boolean json) throws IOException {
        run(folder, out, json, null, null);
    }

    /// Measures `fold` too, which is given all claims at once, and the ledger on `postgres` beside the one on a file.
    public static void run(
            Path folder,
            PrintStream out,
            boolean json,
            @Nullable Consumer<List<Entry>> fold,
            @Nullable PostgresAddress postgres)
            throws IOException {
        run(folder, out, json, fold, postgres, FULL);
    }

    static void run(
            Path folder,
            PrintStream out,
            boolean json,
            @Nullable Consumer<List<Entry>> fold,
            @Nullable PostgresAddress postgres,
            Extent extent)
            throws IOException {
        var bench = new LedgerBench(extent);
        try (var ledgers = new BenchLedgers(folder, null)) {
            bench.measure(ledgers, fold);
        }
        if (postgres != null) {
            try (var ledgers = new BenchLedgers(folder, postgres)) {
                bench.postgres(ledgers);
            }
        }
        if (json) {
            out.print(Json.pretty(bench.figures.stream().map(Figure::json).toList()));
        } else {
            bench.figures.forEach(figure -> out.println(figure.line()));
        }
    }

    private void measure(BenchLedgers ledgers, @Nullable Consumer<List<Entry>> fold) throws IOException {
        machine(ledgers.folder("."));
        // otherwise the compiler would be measured, not the ledger
        ledgers.batches("warm-up", new InventedClaims(1).next(extent.warmUp()), 2);
        List<Entry> claims = new InventedClaims(2).next(extent.claims());
        add("durable claims, batches of 1,000, 1 writer", ledgers.batches("one", claims, 1), "/s");
        add("durable claims, batches of 1,000, 2 writers", ledgers.batches("two", claims, 2), "/s");
        add("durable claims, one by one, 1 writer", ledgers.singles("single", 1, extent.singleMillis()), "/s");
        add("durable claims, one by one, 64 writers", ledgers.singles("many", 64, extent.singleMillis()), "/s");
        again(ledgers.folder("one"));
        codec(claims);
        if (fold != null) {
            long start = System.nanoTime();
            fold.accept(claims);
            add("folded into case files", start);
        }
    }

    private void postgres(BenchLedgers ledgers) {
        ledgers.batches("warm-up", new InventedClaims(1).next(extent.warmUp() / 10), 2);
        List<Entry> claims = new InventedClaims(2).next(extent.claims());
        add("PostgreSQL: durable claims, batches of 1,000, 1 writer", ledgers.batches("one", claims, 1), "/s");
        add("PostgreSQL: durable claims, batches of 1,000, 2 writers", ledgers.batches("two", claims, 2), "/s");
        add("PostgreSQL: one by one, 1 writer", ledgers.singles("single", 1, extent.singleMillis()), "/s");
        add("PostgreSQL: one by one, 64 writers", ledgers.singles("many", 64, extent.singleMillis()), "/s");
    }

    private void machine(Path folder) throws IOException {
        add("machine: cores", Runtime.getRuntime().availableProcessors(), "");
        add("machine: SHA-256, one core", MachineLimits.hashedBytes() / 1e6, "MB/s");
        add("machine: hashes of 65 bytes, one core", MachineLimits.nodeHashes(), "/s");
        add("machine: appends of 4 KiB with fsync", MachineLimits.syncs(folder), "/s");
    }

    private void again(Path home) throws IOException {
        long start = System.nanoTime();
        try (SqliteLedger ledger = SqliteLedger.open(home)) {
            add("opened again", start);
            start = System.nanoTime();
            if (!ledger.verify().isEmpty()) {
                throw new IllegalStateException("what was just written does not verify: " + ledger.verify());
            }
            add("verified", start);
            start = System.nanoTime();
            ledger.read(0, line -> {});
            add("read, decoded and compared with commitments", start);
        }
        add("file", (double) Files.size(home.resolve("ledger.db")) / extent.claims(), "bytes per claim");
    }

    private void codec(List<Entry> claims) {
        long start = System.nanoTime();
        List<byte[]> encoded = claims.stream().map(Canonical::bytes).toList();
        add("canonical bytes written, one core", start);
        start = System.nanoTime();
        encoded.forEach(Canonical::entry);
        add("canonical bytes read, one core", start);
        long bytes = encoded.stream().mapToLong(each -> each.length).sum();
        add("canonical bytes", (double) bytes / extent.claims(), "bytes per claim");
    }

    private void add(String name, long start) {
        add(name, BenchLedgers.rate(extent.claims(), start), "claims/s");
    }

    private void add(String name, double value, String unit) {
        figures.add(new Figure(name, Math.round(value), unit));
    }
}
