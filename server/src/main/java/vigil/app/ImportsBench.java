package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.intake.table.load.ImportBench;
import vigil.ledger.Line;
import vigil.search.PeopleIndex;
import vigil.search.Person;
import vigil.search.bench.Options;
import vigil.store.InOrder;
import vigil.store.SqliteLedger;

/// `vigil bench import`: a table of invented people to claims that are on the disk and can be found by name, and
/// PostgreSQL with the same table beside it.
final class ImportsBench {
    private static final int TOGETHER = 1_000;

    private final PrintStream out;
    private List<Person> people = new ArrayList<>(TOGETHER);
    private final List<String> names = new ArrayList<>();
    private @Nullable Subject last;

    private ImportsBench(PrintStream out) {
        this.out = out;
    }

    static void run(PrintStream out, String... args) throws IOException {
        var options = Options.of(args);
        int rows = options.number("--rows", 1_000_000);
        byte[] table = ImportBench.csv(rows);
        Path home = Files.createTempDirectory("vigil-bench");
        try {
            new ImportsBench(out).run(home, table, rows);
        } finally {
            BenchCommand.delete(home);
        }
        if (!options.has("--alone")) {
            PostgresImport.run(table, rows, out);
            BombsBench.run(out);
        }
    }

    private void run(Path home, byte[] table, int rows) throws IOException {
        try (var ledger = SqliteLedger.open(home)) {
            run(home, ledger, table, rows);
        }
    }

    private void run(Path home, SqliteLedger ledger, byte[] table, int rows) throws IOException {
        var imported = ImportBench.run(home, ledger, table, rows, out);
        long from = System.nanoTime();
        long cpu = cpu();
        int found = index(home, ledger);
        double seconds = (System.nanoTime() - from) / 1e9;
        double cpuSeconds = (cpu() - cpu) / 1e9;
        out.printf(
                "index: %,d people found by name after %.1f s more, %.1f CPU seconds; ledger %d MB%n",
                found, seconds, cpuSeconds, Files.size(home.resolve("ledger.db")) / 1_000_000);
        out.printf(
                "to durable and searchable: %,.0f claims/s, %,.0f for each CPU second; heap at most %d MiB%n",
                imported.claims() / (imported.seconds() + seconds),
                imported.claims() / (imported.cpuSeconds() + cpuSeconds),
                heapPeak() >> 20);
    }

    /// Reads the ledger from the disk, each entry compared with its commitment, as every reader does.
    private int index(Path home, SqliteLedger ledger) throws IOException {
        try (var index = PeopleIndex.at(Files.createDirectory(home.resolve("index")));
                var adding = new InOrder<List<Person>, Integer>(some -> add(some, index), some -> {})) {
            ledger.read(0, line -> feed(line, adding));
            person(adding);
            adding.give(people);
            adding.end();
            index.refresh();
            return index.size();
        }
    }

    private static int add(List<Person> people, PeopleIndex index) {
        people.forEach(index::add);
        return people.size();
    }

    /// The claims of a list about one person stand together.
    private void feed(Line line, InOrder<List<Person>, Integer> adding) {
        if (line.entry() instanceof Claim claim && claim.fact() instanceof Fact.Named named) {
            if (!claim.subject().equals(last)) {
                person(adding);
                last = claim.subject();
            }
            names.add(named.name());
        }
    }

    private void person(InOrder<List<Person>, Integer> adding) {
        if (last != null) {
            people.add(Person.named(last.id().text(), names.toArray(String[]::new)));
            names.clear();
        }
        if (people.size() >= TOGETHER) {
            adding.give(people);
            people = new ArrayList<>(TOGETHER);
        }
    }

    /// The most that objects took, garbage among them, since the process began.
    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
