package vigil.search.same;

import java.util.ArrayList;
import java.util.List;
import vigil.search.names.NameWord;
import vigil.search.same.Reason.Kind;

/// What two names say, part by part: each word beside the word of the other it is most like.
final class NameWeight {
    private static final double MOST = 9;
    private static final double DIFFERS = -3.5;

    /// Brothers share all words but the one that is their own, which stands first.
    private static final double FIRST_DIFFERS = -12;

    /// Two words that are alike, and both names of many.
    private static final double OTHER_NAME = -2.5;

    private static final int COMMON = 5;
    private static final double MISSING = -0.4;
    private static final double SWAPPED = -0.5;
    private static final double ALIKE = 0.55;
    private final Counted words;
    private final WordLikeness likeness = new WordLikeness();

    NameWeight(Counted words) {
        this.words = words;
    }

    /// The reasons of the pair of names that says most for it.
    List<Reason> reasons(Prepared left, Prepared right) {
        var best = List.<Reason>of();
        double most = Double.NEGATIVE_INFINITY;
        for (var one : left.names()) {
            for (var other : right.names()) {
                var reasons = reasons(one, other);
                double sum = reasons.stream().mapToDouble(Reason::weight).sum();
                if (sum > most) {
                    most = sum;
                    best = reasons;
                }
            }
        }
        return best;
    }

    private List<Reason> reasons(NameWord[] left, NameWord[] right) {
        var alike = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                alike[i][j] = likeness.of(left[i], right[j]);
            }
        }
        return paired(left, right, alike);
    }

    private List<Reason> paired(NameWord[] left, NameWord[] right, double[][] alike) {
        var reasons = new ArrayList<Reason>();
        var partner = new int[left.length];
        java.util.Arrays.fill(partner, -1);
        for (int round = 0; round < Math.min(left.length, right.length); round++) {
            int best = best(alike, left, right);
            int i = best / right.length;
            int j = best % right.length;
            partner[i] = j;
            reasons.add(reason(left[i].letters(), right[j].letters(), alike[i][j], i == 0 && left.length > 2));
            taken(alike, i, j);
        }
        int over = Math.abs(left.length - right.length);
        if (over + swaps(partner) > 0) {
            reasons.add(new Reason(Kind.NAME_DIFFERS, "", "", MISSING * over + SWAPPED * swaps(partner)));
        }
        return reasons;
    }

    private static int best(double[][] alike, NameWord[] left, NameWord[] right) {
        int best = 0;
        double most = -2;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                // of equals, those that stand in the same place
                double likely = alike[i][j] - 0.001 * Math.abs(i - j);
                if (likely > most) {
                    most = likely;
                    best = i * right.length + j;
                }
            }
        }
        return best;
    }

    private static void taken(double[][] alike, int row, int column) {
        java.util.Arrays.fill(alike[row], -9);
        for (var cells : alike) {
            cells[column] = -9;
        }
    }

    private Reason reason(String left, String right, double alike, boolean first) {
        double weight = Math.min(words.weight(left, MOST), words.weight(right, MOST));
        if (alike == 1) {
            return new Reason(Kind.NAME_SAME, left, right, weight);
        }
        if (alike < ALIKE) {
            return new Reason(Kind.NAME_DIFFERS, left, right, first ? FIRST_DIFFERS : DIFFERS);
        }
        double rarer = Math.min(7, Math.max(words.weight(left, MOST), words.weight(right, MOST)));
        double share = (alike - ALIKE) / (1 - ALIKE);
        double most = bothCommon(left, right) && sameLetters(left, right) ? OTHER_NAME : MOST;
        return new Reason(Kind.NAME_ALIKE, left, right, Math.min(most, -1.5 + share * (rarer - 0.5)));
    }

    /// A slip of the pen makes a word that hardly anybody is called.
    private boolean bothCommon(String left, String right) {
        return words.count(left) >= COMMON && words.count(right) >= COMMON;
    }

    private static boolean sameLetters(String left, String right) {
        return Character.UnicodeScript.of(left.charAt(0)) == Character.UnicodeScript.of(right.charAt(0));
    }

    private static int swaps(int[] partner) {
        int swaps = 0;
        int last = -1;
        for (int place : partner) {
            swaps += place >= 0 && place < last ? 1 : 0;
            last = Math.max(last, place);
        }
        return swaps;
    }
}
