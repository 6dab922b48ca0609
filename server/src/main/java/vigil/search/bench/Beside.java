package vigil.search.bench;

import java.util.Map;
import java.util.Set;

/// What two engines came to on the same kinds of question, and how many times more CPU the peer took.
record Beside(String peer, Map<String, Measured> ours, Map<String, Measured> theirs) {
    private static final Set<String> SAME_SCRIPT = Set.of("exact", "typo", "swapped", "swapped, typo");

    /// The kinds that a peer which knows one script can answer; all kinds where there are none of these.
    String text() {
        var kinds = theirs.keySet().stream()
                .filter(kind ->
                        SAME_SCRIPT.contains(kind) || theirs.keySet().stream().noneMatch(SAME_SCRIPT::contains))
                .toList();
        var out = new StringBuilder("%-22s %8s %9s %8s %9s %9s%n"
                .formatted("beside " + peer, "hit@10", "CPU mean", "peer's", "peer's", "times"));
        for (var kind : kinds) {
            var our = ours.getOrDefault(kind, new Measured());
            var their = theirs.getOrDefault(kind, new Measured());
            out.append("%-22s %8.3f %9.2f %8.3f %9.2f %9.1f%n"
                    .formatted(
                            kind,
                            our.amongTen(),
                            our.mean(),
                            their.amongTen(),
                            their.mean(),
                            their.mean() / our.mean()));
        }
        return out.toString();
    }
}
