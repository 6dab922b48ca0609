package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;
import vigil.search.bench.Options;
import vigil.search.bench.SameBench;
import vigil.search.bench.SearchBench;

/// `vigil bench WHAT`: how fast and how well it works here, beside the limits of the machine or a peer.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures speed on this machine, printed beside the machine's own limits or its peers.",
        footer = {
            "",
            "search: --people FILE --queries FILE (tab-separated: id, name and kind, expected id, query), or",
            "        --pairs DIR [--count N] [--write DIR] for people made from name pairs; --peer for the peers.",
            "same:   --left FILE --right FILE (CSV: id,name,birth,sex) --truth FILE (CSV: left,right) [--no-birth]",
            "import: [--rows N] [--alone]",
            "ledger: [--postgres URL [--user NAME]]",
            "growth: [--sizes N,N,N] [--postgres URL [--user NAME]]",
            "vault:  [--files N] [--megabytes N]"
        })
final class BenchCommand implements Callable<Integer> {
    /// What can be measured.
    enum What {
        /// The ledger and the fold, beside the machine's own limits; and on PostgreSQL.
        ledger,
        /// The ledger as it grows tenfold and tenfold again.
        growth,
        /// Evidence: hashed, encrypted and on the disk, beside restic and borg.
        vault,
        /// Finding people by name, beside Lucene and PostgreSQL.
        search,
        /// Same person?: joining two lists.
        same,
        /// An edition of everybody, one person more, beside Hugo; a number of people may follow.
        edition,
        /// The live site, beside nginx; a number of seconds may follow.
        serve,
        /// Every screen of the desk, with many people; `--people N` may follow.
        desk,
        /// A table to claims that are on the disk and can be found.
        imports {
            @Override
            public String toString() {
                return "import";
            }
        }
    }

    @Parameters(index = "0", paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what;

    /// Files and figures of the measurement, with `--` before them or without.
    @Unmatched
    private List<String> words = new ArrayList<>();

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
            case ledger -> new StoreBenches(out, in, words).ledger(json);
            case growth -> new StoreBenches(out, in, words).growth();
            case vault -> new StoreBenches(out, in, words).vault();
            case edition -> inFolder(folder -> EditionBench.run(number(10_000), folder, out));
            case serve -> inFolder(folder -> ServeBench.run(number(5), folder, out));
            case desk -> inFolder(folder -> DeskBench.run(Options.of(words.toArray(String[]::new)), folder, out));
            case imports -> ImportsBench.run(out, words.toArray(String[]::new));
            case search -> SearchBench.run(out, words.toArray(String[]::new));
            case same -> SameBench.run(out, words.toArray(String[]::new));
        }
        return 0;
    }

    private int number(int standard) {
        return words.isEmpty() ? standard : Integer.parseInt(words.getLast());
    }

    private interface InFolder {
        void run(Path folder) throws IOException;
    }

    private void inFolder(InFolder bench) throws IOException {
        Path folder = in == null ? Files.createTempDirectory("vigil-bench") : Files.createTempDirectory(in, "bench");
        try {
            bench.run(folder);
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
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
