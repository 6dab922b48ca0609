package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.casefile.Register;
import vigil.store.GrowthBench;
import vigil.store.LedgerBench;
import vigil.store.PostgresAddress;
import vigil.vault.VaultBench;

/// The measurements of what is kept: ledger, its growth, evidence. Each in a folder that is taken away again.
final class StoreBenches {
    private final PrintStream out;
    private final @Nullable Path in;
    private final List<String> words;

    StoreBenches(PrintStream out, @Nullable Path in, List<String> words) {
        this.out = out;
        this.in = in;
        this.words = words;
    }

    void ledger(boolean json) throws IOException {
        scratch(folder -> LedgerBench.run(
                folder,
                out,
                json,
                entries -> {
                    Register register = Register.of(entries, LocalDate.parse("2026-11-21"));
                    register.people().forEach(register::file);
                },
                postgres()));
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
