package vigil.search.bench;

import java.util.ArrayList;
import java.util.List;

/// What one kind of question came to: whether and where who was asked for stood, CPU and waiting time of each.
final class Measured {
    private int asked;
    private int first;
    private int amongTen;
    private final List<Long> cpu = new ArrayList<>();
    private final List<Long> wall = new ArrayList<>();

    /// `place` is 0 for the best hit, negative for none; times in nanoseconds.
    void add(int place, long cpuTime, long wallTime) {
        asked++;
        first += place == 0 ? 1 : 0;
        amongTen += place >= 0 && place < 10 ? 1 : 0;
        cpu.add(cpuTime);
        wall.add(wallTime);
    }

    String line(String kind) {
        return "%-22s %6d %7.3f %7.3f %9.2f %9.2f %9.2f %9.2f"
                .formatted(
                        kind,
                        asked,
                        share(first),
                        amongTen(),
                        millis(at(cpu, 0.5)),
                        mean(),
                        millis(at(cpu, 0.95)),
                        millis(at(wall, 0.95)));
    }

    static String heading() {
        return "%-22s %6s %7s %7s %9s %9s %9s %9s"
                .formatted("kind", "asked", "hit@1", "hit@10", "CPU ms", "CPU mean", "CPU p95", "p95 ms");
    }

    private double share(int count) {
        return asked == 0 ? 0 : count / (double) asked;
    }

    /// The share of questions whose person was among the first ten.
    double amongTen() {
        return share(amongTen);
    }

    /// CPU of a question, in milliseconds.
    double mean() {
        return millis((long) cpu.stream().mapToLong(Long::longValue).average().orElse(0));
    }

    private static long at(List<Long> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
