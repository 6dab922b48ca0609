package vigil.search.names.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Learns, from pairs of words alone, which letters of one script stand for which Latin letters:
/// expectation maximisation over all ways to cut both words into the same number of pieces. A piece is
/// one letter of the other script with up to four Latin ones, or two or three with one.
final class LetterAligner {
    /// A piece of the other script and the Latin letters (perhaps none) that stand for it.
    record Piece(String other, String latin) {}

    /// A word's pieces and how surely they were cut so: nats a letter, small is sure.
    record Cut(List<Piece> pieces, double cost) {}

    private static final int MOST_OTHER = 3;
    private static final int MOST_LATIN = 4;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final PairCounts counts = new PairCounts();

    void learn(List<Pair> pairs, int rounds) {
        for (int round = 0; round < rounds; round++) {
            pairs.forEach(this::count);
            counts.settle();
        }
    }

    /// The likeliest cut; null where there is none.
    @org.jspecify.annotations.Nullable
    Cut cut(Pair pair) {
        var table = new Table(pair);
        var best = new double[table.n + 1][table.m + 1];
        var from = new int[table.n + 1][table.m + 1];
        best[0][0] = 1;
        table.each((i, j, a, b, slot) -> {
            double p = best[i][j] * counts.weight(slot);
            if (p > best[i + a][j + b]) {
                best[i + a][j + b] = p;
                from[i + a][j + b] = a * 8 + b;
            }
        });
        return best[table.n][table.m] == 0 ? null : traced(pair, from, best[table.n][table.m]);
    }

    private static Cut traced(Pair pair, int[][] from, double p) {
        var pieces = new ArrayList<Piece>();
        int i = pair.other().length();
        int j = pair.latin().length();
        double letters = i + j;
        while (i + j > 0) {
            int a = from[i][j] / 8;
            int b = from[i][j] % 8;
            pieces.addFirst(
                    new Piece(pair.other().substring(i - a, i), pair.latin().substring(j - b, j)));
            i -= a;
            j -= b;
        }
        return new Cut(pieces, -Math.log(p) / letters);
    }

    private void count(Pair pair) {
        var table = new Table(pair);
        var ahead = new double[table.n + 1][table.m + 1];
        ahead[0][0] = 1;
        table.each((i, j, a, b, slot) -> ahead[i + a][j + b] += ahead[i][j] * counts.weight(slot));
        double all = ahead[table.n][table.m];
        if (all > 0) {
            var behind = table.behind();
            table.each((i, j, a, b, slot) ->
                    counts.add(slot, ahead[i][j] * counts.weight(slot) * behind[i + a][j + b] / all));
        }
    }

    private int number(String piece) {
        return numbers.computeIfAbsent(piece, p -> numbers.size());
    }

    private interface Step {
        void at(int i, int j, int a, int b, int slot);
    }

    /// All steps through one pair, in order, with the slot of each piece.
    private final class Table {
        final int n;
        final int m;
        private final int[][] other;
        private final int[][] latin;

        Table(Pair pair) {
            n = pair.other().length();
            m = pair.latin().length();
            other = numbered(pair.other(), MOST_OTHER);
            latin = numbered(pair.latin(), MOST_LATIN);
            each((i, j, a, b, slot) -> {});
        }

        private int[][] numbered(String word, int most) {
            var all = new int[word.length() + 1][most + 1];
            for (int i = 0; i <= word.length(); i++) {
                for (int k = 0; k <= most && i + k <= word.length(); k++) {
                    all[i][k] = number(word.substring(i, i + k));
                }
            }
            return all;
        }

        void each(Step step) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= m; j++) {
                    for (int a = 1; a <= MOST_OTHER && i + a <= n; a++) {
                        for (int b = a == 1 ? 0 : 1; b <= (a == 1 ? MOST_LATIN : 1) && j + b <= m; b++) {
                            // long pieces start out unlikely, or whole words would become pieces
                            double first = Math.pow(0.1, a + Math.abs(b - 1));
                            step.at(i, j, a, b, counts.slot(other[i][a], latin[j][b], first));
                        }
                    }
                }
            }
        }

        double[][] behind() {
            var behind = new double[n + 1][m + 1];
            behind[n][m] = 1;
            for (int i = n - 1; i >= 0; i--) {
                for (int j = m; j >= 0; j--) {
                    for (int a = 1; a <= MOST_OTHER && i + a <= n; a++) {
                        for (int b = a == 1 ? 0 : 1; b <= (a == 1 ? MOST_LATIN : 1) && j + b <= m; b++) {
                            behind[i][j] +=
                                    counts.weight(counts.slot(other[i][a], latin[j][b], 0)) * behind[i + a][j + b];
                        }
                    }
                }
            }
            return behind;
        }
    }
}
