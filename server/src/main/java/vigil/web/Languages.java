package vigil.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.text.Language;

/// Which of our languages a visitor would rather have (RFC 9110, 12.5.4; RFC 4647 lookup).
public final class Languages {
    private static final List<String> ALL =
            Language.all().stream().map(Language::tag).toList();
    /// Longer headers are not a person's wish.
    private static final int LONGEST = 1_000;

    private Languages() {}

    public static boolean known(@Nullable String language) {
        return language != null && ALL.contains(language);
    }

    public static String preferred(@Nullable String acceptLanguage) {
        String usual = ALL.getFirst();
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return usual;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return best == null ? usual : best;
        } catch (IllegalArgumentException notAHeader) {
            return usual;
        }
    }
}
