package vigil.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.casefile.Register;
import vigil.intake.table.load.ImportBench;
import vigil.store.GrowthBench;
import vigil.store.LedgerBench;
import vigil.store.PostgresAddress;
import vigil.store.PostgresLedger;
import vigil.store.ScratchPostgres;
import vigil.store.SqliteLedger;
import vigil.vault.VaultBench;

/// The measurements of what is kept: ledger, its growth, evidence. Each in a folder that is taken away again.
final class StoreBenches {
    /// Of a table that is imported: 160,000 claims.
    private static final int ROWS = 20_000;

    private final PrintStream out;
    private final @Nullable Path in;
    private final List<String> words;

    StoreBenches(PrintStream out, @Nullable Path in, List<String> words) {
        this.out = out;
        this.in = in;
        this.words = words;
    }

    /// On a file, then on the PostgreSQL that is given, or on one that is started for it where it is installed.
    void ledger(boolean json) throws IOException {
        @Nullable PostgresAddress given = postgres();
        try (@Nullable
                ScratchPostgres scratch =
                        given == null ? ScratchPostgres.start().orElse(null) : null) {
            scratch(folder -> ledger(folder, json, scratch == null ? given : scratch.address()));
            if (!json) {
                scratch(folder -> imports(folder, scratch));
            }
        }
    }

    private void ledger(Path folder, boolean json, @Nullable PostgresAddress postgres) throws IOException {
        LedgerBench.run(
                folder,
                out,
                json,
                entries -> {
                    Register register = Register.of(entries, LocalDate.parse("2026-11-21"));
                    register.people().forEach(register::file);
                },
                postgres);
    }

    /// The same table on both; a database that somebody gave is not written to.
    private void imports(Path folder, @Nullable ScratchPostgres postgres) throws IOException {
        byte[] table = ImportBench.csv(ROWS);
        // otherwise the compiler would be measured, not the import
        imported(folder.resolve("warm-up"), table, new PrintStream(OutputStream.nullOutputStream()));
        out.print("SQLite: ");
        imported(folder.resolve("home"), table, out);
        if (postgres != null) {
            Path home = Files.createDirectory(folder.resolve("plans"));
            try (var ledger = PostgresLedger.open(postgres.address())) {
                out.print("PostgreSQL: ");
                ImportBench.run(home, ledger, table, ROWS, out);
            }
        }
    }

    private static void imported(Path home, byte[] table, PrintStream out) {
        try (var ledger = SqliteLedger.open(home)) {
            ImportBench.run(home, ledger, table, ROWS, out);
        }
    }

    void growth() throws IOException {
        List<Integer> sizes = Arrays.stream(
                        word("--sizes", "10000,100000,1000000").split(","))
                .map(Integer::valueOf)
                .toList();
        scratch(folder -> GrowthBench.run(folder, postgres(), out, sizes));
    }

    void vault() throws IOException {
        int files = Integer.parseInt(word("--files", "4000"));
        int megabytes = Integer.parseInt(word("--megabytes", "2000"));
        scratch(folder -> VaultBench.run(folder, out, files, megabytes));
    }

    private @Nullable PostgresAddress postgres() {
        String url = word("--postgres", "");
        return url.isEmpty() ? null : new PostgresAddress(url, word("--user", "vigil"), "");
    }

    private String word(String name, String standard) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : standard;
    }

    private interface Work {
        void in(Path folder) throws IOException;
    }

    private void scratch(Work work) throws IOException {
        Path folder = in == null ? Files.createTempDirectory("vigil-bench") : Files.createTempDirectory(in, "bench");
        try {
            work.in(folder);
        } finally {
            BenchCommand.delete(folder);
        }
    }
}
