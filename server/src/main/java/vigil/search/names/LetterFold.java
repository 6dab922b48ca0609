package vigil.search.names;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One letter as it is searched for: small, without marks, in the one form of letters that have
/// several (alef with and without hamza, final and medial Hebrew letters, Hiragana and Katakana,
/// traditional and simplified Chinese). Hangul syllables become their letters.
final class LetterFold {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    static final Map<String, String> ONE_FORM = forms(
            "ł l ø o đ d ħ h ı i ð d þ th æ ae œ oe ß ss ə e ŋ n ŀ l",
            "آ ا أ ا إ ا ٱ ا ة ه ى ي ی ي ې ي ئ ي ؤ و ک ك ګ ك ڪ ك ہ ه ھ ه ە ه ۀ ه ۃ ه",
            "ך כ ם מ ן נ ף פ ץ צ");
    private static final String DROPPED = "ءـׇ\u200f\u200e";
    private static final @Nullable String[] KNOWN = new @Nullable String[0x10000];

    private LetterFold() {}

    /// The folded form, which may be empty or several letters; a lone surrogate folds to nothing.
    static String of(int codePoint) {
        if (codePoint >= KNOWN.length) {
            return Character.isLetterOrDigit(codePoint) ? worked(codePoint) : "";
        }
        var known = KNOWN[codePoint];
        if (known == null) {
            known = worked(codePoint);
            KNOWN[codePoint] = known;
        }
        return known;
    }

    private static String worked(int codePoint) {
        if (codePoint >= 0xd800 && codePoint <= 0xdfff) {
            return "";
        }
        var out = new StringBuilder();
        var plain = COMPATIBLE.normalize(Character.toString(codePoint));
        plain.codePoints().forEach(c -> out.append(folded(c)));
        return out.toString();
    }

    private static String folded(int c) {
        var letter = Character.toString(c);
        if (DROPPED.contains(letter) || isMark(c)) {
            return "";
        }
        return switch (WritingSystem.of(c)) {
            case LATIN, ARABIC, HEBREW, OTHER -> oneForm(withoutMarks(ONE_FORM.getOrDefault(letter, letter)));
            case CYRILLIC -> "йїў".contains(letter) ? letter : withoutMarks(letter);
            case HANGUL -> TAKEN_APART.normalize(letter);
            case HAN -> SIMPLIFIED.transliterate(letter);
            case KANA -> Character.toString(c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c);
        };
    }

    private static String oneForm(String letters) {
        return ONE_FORM.getOrDefault(letters, letters);
    }

    private static String withoutMarks(String letter) {
        var out = new StringBuilder();
        TAKEN_APART.normalize(letter).codePoints().filter(c -> !isMark(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static Map<String, String> forms(String... lists) {
        var forms = new HashMap<String, String>();
        for (var list : lists) {
            var words = list.split(" ");
            for (int i = 0; i < words.length; i += 2) {
                forms.put(words[i], words[i + 1]);
            }
        }
        return Map.copyOf(forms);
    }
}
