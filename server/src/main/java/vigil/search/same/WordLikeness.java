package vigil.search.same;

import java.util.HashMap;
import java.util.Map;
import vigil.search.names.Likeness;
import vigil.search.names.NameWord;
import vigil.search.names.Nicknames;
import vigil.search.names.Renderings;

/// How alike two words are, 0 to 1; remembered, since lists repeat their words.
final class WordLikeness {
    /// One name by custom, as surely as one that letters alone give.
    private static final double RENDERED = 0.95;

    private static final int MOST_REMEMBERED = 2_000_000;
    private final Map<String, Double> remembered = new HashMap<>();

    double of(NameWord left, NameWord right) {
        if (left.letters().equals(right.letters())) {
            return 1;
        }
        if (left.system() == right.system() && hopeless(left.letters(), right.letters())) {
            return 0;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(left.letters() + " " + right.letters(), key -> compared(left, right));
    }

    private static double compared(NameWord left, NameWord right) {
        if (Nicknames.of(left.letters()).contains(right.letters())) {
            return 0.8;
        }
        if (left.system() != right.system() && Renderings.of(left.letters()).contains(right.letters())) {
            return RENDERED;
        }
        if (left.system() == right.system()) {
            double written = Slips.likeness(left.letters(), right.letters());
            return written > 0.7 || left.letters().charAt(0) != right.letters().charAt(0)
                    ? written
                    : Math.max(written, heard(left, right));
        }
        return heard(left, right);
    }

    private static double heard(NameWord left, NameWord right) {
        var meaning = Likeness.of(left, right);
        double longest = Math.max(left.letters().length(), right.letters().length());
        return meaning == null ? 0 : Math.max(0, 0.97 - meaning.cost() / (2.2 * longest));
    }

    /// Words of very different length are not worth a closer look.
    private static boolean hopeless(String left, String right) {
        return Math.abs(left.length() - right.length()) > 1 + Math.max(left.length(), right.length()) / 2;
    }
}
