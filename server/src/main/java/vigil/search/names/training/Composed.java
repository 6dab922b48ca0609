package vigil.search.names.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Marks the lines of a table that say no more than shorter ones together do ("ша" is "sha", since "ш" is "sh" and "а"
/// is "a"). A search can do without them, but where two tables are joined, whole syllables have to meet.
final class Composed {
    /// What follows on a line so marked.
    static final String MARK = "\t+";

    /// How much cheaper (hundredths of a nat) a line has to be than what it is made of, to count by itself.
    private static final int MATTERS = 30;

    private static final int FAR = 1_000_000;
    private final Map<String, Integer> costs = new HashMap<>();

    private Composed() {}

    /// The same lines in the same order.
    static List<String> marked(List<String> lines) {
        var kept = new Composed();
        var composed = new HashSet<String>();
        lines.stream().sorted(Comparator.comparingInt(Composed::letters)).forEach(line -> {
            if (!kept.take(line.split("\t"))) {
                composed.add(line);
            }
        });
        return lines.stream()
                .map(line -> composed.contains(line) ? line + MARK : line)
                .toList();
    }

    private static int letters(String line) {
        return line.lastIndexOf('\t');
    }

    private boolean take(String[] cells) {
        int cost = Integer.parseInt(cells[2]);
        if (together(cells[0], cells[1]) <= cost + MATTERS) {
            return false;
        }
        costs.put(cells[0] + "\t" + cells[1], cost);
        return true;
    }

    /// The least that shorter lines cost together.
    private int together(String other, String latin) {
        var least = new int[other.length() + 1][latin.length() + 1];
        Arrays.stream(least).forEach(row -> Arrays.fill(row, FAR));
        least[0][0] = 0;
        for (int i = 0; i <= other.length(); i++) {
            for (int j = 0; j <= latin.length(); j++) {
                for (int k = i; k <= other.length(); k++) {
                    for (int l = j; l <= latin.length(); l++) {
                        int cost = costs.getOrDefault(other.substring(i, k) + "\t" + latin.substring(j, l), FAR);
                        least[k][l] = Math.min(least[k][l], least[i][j] + cost);
                    }
                }
            }
        }
        return least[other.length()][latin.length()];
    }
}
