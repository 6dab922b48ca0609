package vigil.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of our languages a visitor would rather have (RFC 9110, 12.5.4; RFC 4647 lookup).
public final class Languages {
    public static final List<String> ALL = List.of("en", "ru", "es", "ar");
    public static final String USUAL = "en";
    /// Longer headers are not a person's wish.
    private static final int LONGEST = 1_000;

    private Languages() {}

    public static boolean known(@Nullable String language) {
        return language != null && ALL.contains(language);
    }

    public static String direction(String language) {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    public static String preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return USUAL;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return best == null ? USUAL : best;
        } catch (IllegalArgumentException notAHeader) {
            return USUAL;
        }
    }
}
