package vigil.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Writing systems by their four letters of ISO 15924: `Latn`, `Cyrl`, `Arab`, `Hant` ...
public final class Scripts {
    /// Scripts of languages, which take long to find; sources name few.
    private static final Map<String, String> BY_LANGUAGE = new ConcurrentHashMap<>();

    private static final int MOST = 1_000;

    private Scripts() {}

    /// The script in which most letters of `text` are written; null if it has no letters.
    public static @Nullable String of(String text) {
        var counts = new TreeMap<Integer, Integer>();
        text.codePoints()
                .filter(UCharacter::isLetter)
                .map(UScript::getScript)
                .filter(script -> script > UScript.INHERITED)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> UScript.getShortName(most.getKey()))
                .orElse(null);
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
