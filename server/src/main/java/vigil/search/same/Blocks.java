package vigil.search.same;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who of a list shares keys with somebody, the rarest keys counting most; keys that too many share are let go.
final class Blocks {
    private static final int MOST_SHARING = 300;
    private static final int MOST_COMPARED = 16;

    /// Who shares less than this of what the likeliest shares is not compared.
    private static final double SHARE = 0.4;
    private final Map<String, int[]> sharing = new HashMap<>();
    private final double size;

    Blocks(List<Prepared> people) {
        size = people.size() + 1.0;
        for (int number = 0; number < people.size(); number++) {
            for (var key : Keys.of(people.get(number))) {
                sharing.merge(key, new int[] {1, number}, Blocks::joined);
            }
        }
    }

    /// Numbers of those worth comparing with, the likeliest first.
    List<Integer> near(Prepared person) {
        var shares = new HashMap<Integer, Double>();
        for (var key : Keys.of(person)) {
            var numbers = sharing.get(key);
            if (numbers != null && numbers[0] <= MOST_SHARING) {
                double weight = Math.log(size / numbers[0]);
                for (int i = 1; i <= numbers[0]; i++) {
                    shares.merge(numbers[i], weight, Double::sum);
                }
            }
        }
        double least = SHARE
                * shares.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
        return shares.entrySet().stream()
                .filter(share -> share.getValue() >= least)
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The first cell counts; beyond the most that are used, only the count grows.
    private static int[] joined(int[] some, int[] one) {
        if (some[0] > MOST_SHARING || some[some[0]] == one[1]) {
            return some;
        }
        var grown = some[0] + 1 < some.length ? some : java.util.Arrays.copyOf(some, some.length * 2);
        grown[++grown[0]] = one[1];
        return grown;
    }
}
