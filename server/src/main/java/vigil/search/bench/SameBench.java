package vigil.search.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.search.same.Answered;
import vigil.search.same.Candidate;
import vigil.search.same.Described;
import vigil.search.same.SamePeople;

/// Measures joining two lists: `--left FILE --right FILE --truth FILE`, CSV with headings `id,name,birth,sex`
/// (further columns count as marks) and `left,right`. `--no-birth` hides the dates. Each person is taken for
/// at most one of the other list. Prints precision, recall, F1 and CPU.
public final class SameBench {
    /// As likely one person as not.
    private static final double LEAST = 0.5;

    private SameBench() {}

    public static void run(PrintStream out, String... args) throws IOException {
        var options = Options.of(args);
        boolean births = !options.has("--no-birth");
        var left = PeopleFile.read(options.path("--left"), births);
        var right = PeopleFile.read(options.path("--right"), births);
        var truth = truth(options.path("--truth"));
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var pairs = oneToOne(new SamePeople(Answered.none(), LEAST).between(left, right));
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        out.println(line(left, right, pairs, truth) + " %.1f CPU-s".formatted(seconds));
    }

    private static String line(List<Described> left, List<Described> right, Set<String> pairs, Set<String> truth) {
        long both = pairs.stream().filter(truth::contains).count();
        double precision = both / (double) Math.max(1, pairs.size());
        double recall = both / (double) Math.max(1, truth.size());
        double f1 = both == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return "%,d x %,d: %,d pairs, precision %.4f, recall %.4f, F1 %.4f,"
                .formatted(left.size(), right.size(), pairs.size(), precision, recall, f1);
    }

    private static Set<String> oneToOne(List<Candidate> candidates) {
        var taken = new HashSet<String>();
        var pairs = new HashSet<String>();
        for (var candidate : candidates) {
            var left = "l" + candidate.left();
            var right = "r" + candidate.right();
            if (!taken.contains(left) && !taken.contains(right)) {
                taken.add(left);
                taken.add(right);
                pairs.add(candidate.left() + "\n" + candidate.right());
            }
        }
        return pairs;
    }

    private static Set<String> truth(Path file) throws IOException {
        var truth = new HashSet<String>();
        for (var row : PeopleFile.rows(file)) {
            truth.add(row.getOrDefault("left", "") + "\n" + row.getOrDefault("right", ""));
        }
        return truth;
    }
}
