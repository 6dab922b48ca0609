package vigil.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.text.Language;

/// Which of some of our languages a visitor would rather have (RFC 9110, 12.5.4; RFC 4647 lookup).
public final class Languages {
    public static final Languages SITE = new Languages(Language.all());
    public static final Languages DESK = new Languages(Language.desk());

    /// Longer headers are not a person's wish.
    private static final int LONGEST = 1_000;

    private final List<String> tags;

    private Languages(List<Language> languages) {
        this.tags = languages.stream().map(Language::tag).toList();
    }

    public boolean known(@Nullable String language) {
        return language != null && tags.contains(language);
    }

    public String preferred(@Nullable String acceptLanguage) {
        String usual = tags.getFirst();
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return usual;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), tags);
            return best == null ? usual : best;
        } catch (IllegalArgumentException notAHeader) {
            return usual;
        }
    }
}
