package vigil.intake.draft;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import vigil.intake.reading.Mark;

/// Where the sentences of a page begin (Unicode UAX 29 with the abbreviations of the language).
final class Sentences {
    /// A line this long went on to the next only because the page did.
    private static final int WRAPPED = 50;

    private final int[] starts;

    Sentences(String text, String language) {
        var breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language + "-u-ss-standard"));
        breaks.setText(unwrapped(text));
        int[] found = new int[16];
        int count = 0;
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = at;
        }
        starts = Arrays.copyOf(found, count);
    }

    /// The same text with spaces for the line ends inside a paragraph; offsets stay.
    private static String unwrapped(String text) {
        var out = new StringBuilder(text);
        int line = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                if (i - line >= WRAPPED && !Character.isWhitespace(text.charAt(i + 1))) {
                    out.setCharAt(i, ' ');
                }
                line = i + 1;
            }
        }
        return out.toString();
    }

    /// The number of the sentence in which `offset` lies, from 0.
    int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    int at(Mark mark) {
        return at(mark.start());
    }

    /// Sentences between two marks: 0 in the same, 1 in neighbouring ones.
    int between(Mark a, Mark b) {
        return Math.abs(at(a) - at(b));
    }
}
