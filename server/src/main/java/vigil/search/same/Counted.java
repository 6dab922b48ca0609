package vigil.search.same;

import java.util.HashMap;
import java.util.Map;

/// How often each word or value occurs in both lists: to share a rare one says more than a common one.
final class Counted {
    private final Map<String, Integer> counts = new HashMap<>();
    private long all;

    void add(String value) {
        counts.merge(value, 1, Integer::sum);
        all++;
    }

    int count(String value) {
        return counts.getOrDefault(value, 0);
    }

    /// What it says that both have this value, in nats.
    double weight(String value, double most) {
        return Math.min(most, Math.log((all + 1.0) / counts.getOrDefault(value, 1)));
    }
}
