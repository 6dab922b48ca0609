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
            new ImportsBench(out).run(home, options.number("--rows", 1_000_000));
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
