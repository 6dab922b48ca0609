package vigil.edition.print;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.HashMap;
import java.util.Map;

/// Joins the letters of Arabic script, Persian and Urdu included, by their presentation forms, for a PDF writer that
/// draws one glyph for each character. Forms and joining types are Unicode's; ICU's own shaper knows Arabic's letters
/// only, and leaves Persian's apart.
final class ArabicForms implements BidiReorderer {
    private static final int DUAL = UCharacter.JoiningType.DUAL_JOINING;
    private static final int RIGHT = UCharacter.JoiningType.RIGHT_JOINING;
    private static final int CAUSING = UCharacter.JoiningType.JOIN_CAUSING;
    private static final int TRANSPARENT = UCharacter.JoiningType.TRANSPARENT;

    /// The blocks of presentation forms.
    private static final int FIRST = 0xFB50;

    private static final int LAST = 0xFEFC;

    /// By decomposition type, the form of a letter or of lam and alef together.
    private static final Map<Integer, Map<String, Integer>> FORMS = forms();

    private static Map<Integer, Map<String, Integer>> forms() {
        var forms = new HashMap<Integer, Map<String, Integer>>();
        for (int form = FIRST; form <= LAST; form++) {
            String plain = Normalizer2.getNFKCInstance().getDecomposition(form);
            boolean pair = plain != null && plain.matches("\u0644[\u0622\u0623\u0625\u0627]");
            if (plain != null && (plain.length() == 1 || pair)) {
                int type = UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE);
                forms.computeIfAbsent(type, t -> new HashMap<>()).putIfAbsent(plain, form);
            }
        }
        return forms;
    }

    @Override
    public String shapeText(String text) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            boolean before = joinsOn(text, previous(text, at)) && joinsBack(text, at);
            int next = next(text, at);
            boolean pair = next == at + 1
                    && next < text.length()
                    && next < text.length()
                    && forms(UCharacter.DecompositionType.ISOLATED).containsKey(text.substring(at, next + 1));
            if (pair) {
                out.appendCodePoint(form(text.substring(at, next + 1), before, false));
                at = next;
            } else if (UCharacter.getIntPropertyValue(text.charAt(at), UProperty.JOINING_TYPE) != CAUSING
                    && text.charAt(at) != '\u200C') {
                boolean after = joinsOn(text, at) && joinsBack(text, next);
                out.append(Character.toString(form(text.substring(at, at + 1), before, after)));
            }
        }
        return out.toString();
    }

    private static int form(String letters, boolean before, boolean after) {
        int type = before
                ? (after ? UCharacter.DecompositionType.MEDIAL : UCharacter.DecompositionType.FINAL)
                : (after ? UCharacter.DecompositionType.INITIAL : UCharacter.DecompositionType.ISOLATED);
        return forms(type).getOrDefault(letters, (int) letters.charAt(0));
    }

    private static Map<String, Integer> forms(int type) {
        return FORMS.getOrDefault(type, Map.of());
    }

    private static int type(String text, int at) {
        return at < 0 || at >= text.length()
                ? UCharacter.JoiningType.NON_JOINING
                : UCharacter.getIntPropertyValue(text.charAt(at), UProperty.JOINING_TYPE);
    }

    /// To the letter after it.
    private static boolean joinsOn(String text, int at) {
        int type = type(text, at);
        return type == DUAL || type == CAUSING;
    }

    /// To the letter before it.
    private static boolean joinsBack(String text, int at) {
        int type = type(text, at);
        return type == DUAL || type == RIGHT || type == CAUSING;
    }

    private static int previous(String text, int at) {
        int before = at - 1;
        while (before >= 0 && type(text, before) == TRANSPARENT) {
            before--;
        }
        return before;
    }

    private static int next(String text, int at) {
        int after = at + 1;
        while (after < text.length() && type(text, after) == TRANSPARENT) {
            after++;
        }
        return after;
    }

    @Override
    public String deshapeText(String text) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean form = letter >= FIRST && letter <= LAST;
            out.append(form ? Normalizer2.getNFKCInstance().normalize(String.valueOf(letter)) : letter);
        }
        return out.toString();
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
