package vigil.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.ledger.Ledger;

/// How the ledger behaves as it grows tenfold and tenfold again, in a file and in PostgreSQL: what stays as it is and
/// what grows with it.
public final class GrowthBench {
    private static final int BATCH = 1_000;
    private static final int SINGLES = 300;

    private final PrintStream out;

    private GrowthBench(PrintStream out) {
        this.out = out;
    }

    /// Measures at each of `sizes` entries, the smallest first.
    public static void run(Path folder, @Nullable PostgresAddress postgres, PrintStream out, List<Integer> sizes)
            throws IOException {
        var bench = new GrowthBench(out);
        out.printf(
                "%-12s %10s %12s %14s %12s %12s %12s%n",
                "store", "entries", "append/s", "one append us", "open ms", "verify/s", "bytes each");
        bench.measure("SQLite", new BenchLedgers(folder, null), sizes);
        if (postgres != null) {
            bench.measure("PostgreSQL", new BenchLedgers(folder, postgres), sizes);
        }
    }

    private void measure(String name, BenchLedgers ledgers, List<Integer> sizes) throws IOException {
        try (ledgers) {
            var invented = new InventedClaims(9);
            int held = 0;
            for (int size : sizes) {
                double rate = 0;
                long single;
                try (Ledger ledger = ledgers.open("grow")) {
                    long begun = System.nanoTime();
                    int before = held;
                    while (held < size - SINGLES) {
                        List<Entry> batch = invented.next(Math.min(BATCH, size - SINGLES - held));
                        ledger.append(batch);
                        held += batch.size();
                    }
                    rate = BenchLedgers.rate(held - before, begun);
                    begun = System.nanoTime();
                    for (int i = 0; i < SINGLES; i++, held++) {
                        ledger.append(invented.next(1).getFirst());
                    }
                    single = (System.nanoTime() - begun) / SINGLES / 1_000;
                }
                long begun = System.nanoTime();
                try (Ledger ledger = ledgers.open("grow")) {
                    long opened = (System.nanoTime() - begun) / 1_000_000;
                    begun = System.nanoTime();
                    if (!ledger.verify().isEmpty()) {
                        throw new IllegalStateException("what was just written does not verify");
                    }
                    out.printf(
                            "%-12s %,10d %,12.0f %,14d %,12d %,12.0f %,12d%n",
                            name,
                            size,
                            rate,
                            single,
                            opened,
                            BenchLedgers.rate(size, begun),
                            ledgers.bytes("grow") / size);
                }
            }
        }
    }
}
