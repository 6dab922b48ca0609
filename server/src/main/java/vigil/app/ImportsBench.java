package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.intake.table.load.ImportBench;
import vigil.ledger.Line;
import vigil.search.PeopleIndex;
import vigil.search.Person;
import vigil.search.bench.Options;
import vigil.search.bench.Postgres;
import vigil.store.SqliteLedger;

/// `vigil bench import`: a table of invented people to claims that are on the disk and can be found by name.
final class ImportsBench {
    private final PrintStream out;
    private final List<String> names = new ArrayList<>();
    private Subject last = Subject.person(new vigil.claim.Id("00000000000000000000000000"));

    private ImportsBench(PrintStream out) {
        this.out = out;
    }

    static void run(PrintStream out, String... args) throws IOException {
        var options = Options.of(args);
        Path home = Files.createTempDirectory("vigil-bench");
        try {
            int rows = options.number("--rows", 1_000_000);
            new ImportsBench(out).run(home, rows);
            if (options.has("--peer")) {
                peer(rows, out);
            }
        } finally {
            BenchCommand.delete(home);
        }
    }

    private void run(Path home, int rows) throws IOException {
        var imported = ImportBench.run(home, rows, out);
        long from = System.nanoTime();
        long cpu = cpu();
        try (var index = PeopleIndex.at(Files.createDirectory(home.resolve("index")));
                var ledger = SqliteLedger.open(home)) {
            ledger.read(0, line -> feed(line, index));
            flush(index);
            index.refresh();
            double seconds = (System.nanoTime() - from) / 1e9;
            out.printf(
                    "index: %,d people found by name after %.1f s, %.1f CPU seconds%n",
                    index.size(), seconds, (cpu() - cpu) / 1e9);
            out.printf(
                    "to durable and searchable: %,.0f claims/s%n", imported.claims() / (imported.seconds() + seconds));
        }
    }

    /// PostgreSQL takes the same table as it is, without claims, passages or identifiers, and makes names searchable.
    private static void peer(int rows, PrintStream out) throws IOException {
        var started = Postgres.start();
        if (started.isEmpty()) {
            out.println("PostgreSQL is not installed here and was not measured.");
            return;
        }
        byte[] csv = ImportBench.csv(rows);
        try (Postgres server = started.get()) {
            server.execute("CREATE EXTENSION pg_trgm");
            server.execute("CREATE TABLE list (id text, name text, born text, birthplace text, occupation text,"
                    + " country text, arrested text, place text, prison text, charge text, sentenced text)");
            long from = System.nanoTime();
            double cpu = server.cpuSeconds();
            server.copy("COPY list FROM STDIN WITH (FORMAT csv, HEADER)", csv);
            server.execute("CREATE INDEX ON list USING gin (name gin_trgm_ops)");
            out.printf(
                    "PostgreSQL COPY and trigram index, the same columns as plain text: %.1f s, %.1f CPU seconds%n",
                    (System.nanoTime() - from) / 1e9, server.cpuSeconds() - cpu);
        }
    }

    /// The claims of a list about one person stand together.
    private void feed(Line line, PeopleIndex index) {
        if (line.entry() instanceof Claim claim && claim.fact() instanceof Fact.Named named) {
            if (!claim.subject().equals(last)) {
                flush(index);
                last = claim.subject();
            }
            names.add(named.name());
        }
    }

    private void flush(PeopleIndex index) {
        if (!names.isEmpty()) {
            index.add(Person.named(last.id().text(), names.toArray(String[]::new)));
            names.clear();
        }
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
