package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casefile.Register;
import vigil.store.LedgerBench;

/// `vigil bench ledger`: how fast it is here, beside the limits of the machine itself.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures speed on this machine, printed beside the machine's own limits.")
final class BenchCommand implements Callable<Integer> {
    /// What can be measured.
    enum What {
        ledger
    }

    @Parameters(paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The disk to measure; needs a gigabyte for a minute (default: the temporary folder).")
    private Path in;

    @Override
    public Integer call() throws IOException {
        Path folder = in == null ? Files.createTempDirectory("vigil-bench") : Files.createTempDirectory(in, "bench");
        try {
            var out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
            LedgerBench.run(folder, out, json, entries -> {
                Register register = Register.of(entries, LocalDate.parse("2026-11-21"));
                register.people().forEach(register::file);
            });
        } finally {
            delete(folder);
        }
        return 0;
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
