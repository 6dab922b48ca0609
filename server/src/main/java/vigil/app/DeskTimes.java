package vigil.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long each screen took, and how much of the processor, in milliseconds. The processor's part, which whoever asks
/// has a share in, says what the time would be on a machine that does nothing else.
final class DeskTimes {
    private final String title;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Map<String, Double> cpu = new LinkedHashMap<>();

    DeskTimes(String title) {
        this.title = title;
    }

    void add(String screen, DeskVisitor.Answered answer) {
        times.computeIfAbsent(screen, s -> new ArrayList<>()).add(answer.milliseconds());
        cpu.merge(screen, answer.cpu(), Double::sum);
    }

    /// The highest of the p95 of all screens.
    double worst() {
        return times.values().stream().mapToDouble(all -> at(all, .95)).max().orElse(0);
    }

    void print(PrintStream out) {
        out.printf("%n%-40s %5s %8s %8s %8s %8s %9s%n", title, "n", "p50 ms", "p95", "p99", "most", "CPU each");
        times.forEach((screen, all) -> out.printf(
                "%-40s %5d %8.1f %8.1f %8.1f %8.1f %9.1f%s%n",
                screen,
                all.size(),
                at(all, .5),
                at(all, .95),
                at(all, .99),
                at(all, 1),
                cpu.getOrDefault(screen, 0.0) / all.size(),
                at(all, .95) > 100 ? " !" : ""));
    }

    private static double at(List<Double> all, double share) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
