package vigil.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Writing systems by their four letters of ISO 15924: `Latn`, `Cyrl`, `Arab`, `Hant` ...
public final class Scripts {
    /// Scripts of languages, which take long to find; sources name few.
    private static final Map<String, String> BY_LANGUAGE = new ConcurrentHashMap<>();

    private static final int MOST = 1_000;
    private static final int SCRIPTS = 1 + UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT);

    private Scripts() {}

    /// The script in which most letters of `text` are written; null if it has no letters.
    public static @Nullable String of(String text) {
        int[] counts = new int[SCRIPTS];
        int most = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int script = script(text.codePointAt(i));
            if (script > UScript.INHERITED) {
                int count = ++counts[script];
                if (most < 0 || count > counts[most] || count == counts[most] && script < most) {
                    most = script;
                }
            }
        }
        return most < 0 ? null : UScript.getShortName(most);
    }

    private static int script(int letter) {
        if (letter < 128) {
            return Character.isLetter(letter) ? UScript.LATIN : UScript.COMMON;
        }
        return UCharacter.isLetter(letter) ? UScript.getScript(letter) : UScript.COMMON;
    }

    /// The script a language tag names or usually has: `ru` is `Cyrl`, `mis-Cyrl` too.
    public static String ofLanguage(String tag) {
        String known = BY_LANGUAGE.get(tag);
        if (known == null) {
            known = find(tag);
            if (BY_LANGUAGE.size() < MOST) {
                BY_LANGUAGE.put(tag, known);
            }
        }
        return known;
    }

    private static String find(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        String script = locale.getScript();
        return script.isEmpty() ? ULocale.addLikelySubtags(locale).getScript() : script;
    }

    /// Both are read by whoever reads one of them; Chinese characters of either form count as one.
    public static boolean alike(String one, String other) {
        return one.equals(other) || one.startsWith("Han") && other.startsWith("Han");
    }
}
