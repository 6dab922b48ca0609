package vigil.intake.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.Span;

/// Finds quoted words in a text: exactly; else without regard to case, accents, spaces and quotation marks; else with
/// some words different, but never a number. Bounded: a quotation has at most 80 words.
final class Quotation {
    private record Word(String fold, int start, int end) {}

    private static final int MOST_WORDS = 80;
    private static final double ALIKE = 0.85;
    private final String text;
    private final List<Word> words;

    Quotation(String text) {
        this.text = text;
        this.words = words(text);
    }

    @Nullable
    Span find(String quote) {
        String wanted = quote.strip();
        int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
        if (at >= 0) return new Span(at, at + wanted.length());
        List<Word> sought = words(wanted);
        if (sought.isEmpty() || sought.size() > MOST_WORDS) return null;
        Span normalised = closest(sought, 1);
        return normalised != null || sought.size() < 4 ? normalised : closest(sought, ALIKE);
    }

    /// The run of as many words that agrees best, if it agrees enough and in every number.
    private @Nullable Span closest(List<Word> sought, double least) {
        int best = -1;
        int most = (int) Math.ceil(least * sought.size()) - 1;
        for (int i = 0; i + sought.size() <= words.size(); i++) {
            int same = agreeing(sought, i, sought.size() - most);
            if (same > most) {
                most = same;
                best = i;
            }
        }
        return best < 0
                ? null
                : new Span(
                        words.get(best).start(),
                        words.get(best + sought.size() - 1).end());
    }

    /// How many words agree; -1 as soon as a number does not or too many words do not.
    private int agreeing(List<Word> sought, int at, int misses) {
        int same = 0;
        int left = misses;
        for (int k = 0; k < sought.size(); k++) {
            String a = sought.get(k).fold();
            String b = words.get(at + k).fold();
            if (a.equals(b)) same++;
            else if (--left < 0 || !Grounding.numbers(a + " " + b).isEmpty()) return -1;
        }
        return same;
    }

    private static List<Word> words(String text) {
        List<Word> out = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c)) {
                i += Character.charCount(c);
                continue;
            }
            int start = i;
            boolean single = Character.isIdeographic(c);
            do i += Character.charCount(text.codePointAt(i));
            while (!single && i < text.length() && inside(text.codePointAt(i)));
            out.add(new Word(fold(text.substring(start, i)), start, i));
        }
        return out;
    }

    private static boolean inside(int c) {
        return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                && !Character.isIdeographic(c);
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
