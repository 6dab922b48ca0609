package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casefile.Register;
import vigil.search.bench.SameBench;
import vigil.search.bench.SearchBench;
import vigil.store.LedgerBench;

/// `vigil bench WHAT`: how fast and how well it works here, beside the limits of the machine or a peer.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures speed on this machine, printed beside the machine's own limits.")
final class BenchCommand implements Callable<Integer> {
    /// What can be measured.
    enum What {
        /// The ledger and the fold, beside the machine's own limits.
        ledger,
        /// Finding people by name; words after `--` go to `SearchBench`.
        search,
        /// Same person?; words after `--` go to `SameBench`.
        same
    }

    @Parameters(index = "0", paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WORDS",
            description = "For search: -- --people FILE --queries FILE, or -- --pairs DIR --count N [--peer]."
                    + " For same: -- --left FILE --right FILE --truth FILE [--no-birth].")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The disk to measure; needs a gigabyte for a minute (default: the temporary folder).")
    private Path in;

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        switch (what) {
            case ledger -> ledger(out);
            case search -> SearchBench.run(out, words.toArray(String[]::new));
            case same -> SameBench.run(out, words.toArray(String[]::new));
        }
        return 0;
    }

    private void ledger(PrintStream out) throws IOException {
        Path folder = in == null ? Files.createTempDirectory("vigil-bench") : Files.createTempDirectory(in, "bench");
        try {
            LedgerBench.run(folder, out, json, entries -> {
                Register register = Register.of(entries, LocalDate.parse("2026-11-21"));
                register.people().forEach(register::file);
            });
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
