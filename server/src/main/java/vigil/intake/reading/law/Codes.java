package vigil.intake.reading.law;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Fold;
import vigil.intake.reading.text.Page;

/// Which code or law a provision belongs to, and of which state: the nearest one named after the provision, else the
/// one just before it, else the criminal code.
final class Codes {
    private static final int AHEAD = 14;
    private final Phrases codes;
    private final Phrases acts;
    private final Phrases states;

    Codes(Language language) {
        codes = new Phrases(language, "law.code");
        acts = Phrases.set(language, "law.act");
        Map<String, String> names = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            String name = new ULocale("und", country).getDisplayCountry(ULocale.forLocale(language.locale));
            names.put(Fold.of(name, language.locale), country.toLowerCase(Locale.ROOT));
        }
        names.putAll(language.table("law.states"));
        states = new Phrases(language, names);
    }

    String of(Page page, Provision provision) {
        int end = Math.min(page.sentence(provision.from()).to(), provision.to() + AHEAD);
        for (int i = provision.to(); i < end; i++) {
            String named = code(page, i);
            if (named == null) named = act(page, i);
            if (named != null) return named;
        }
        int begin = Math.max(page.sentence(provision.from()).from(), provision.from() - 8);
        for (int i = provision.from() - 1; i >= begin; i--) {
            String named = code(page, i);
            if (named != null) return named;
        }
        for (int i = provision.from() - 1; i >= begin; i--) {
            String named = act(page, i);
            if (named != null) return named;
        }
        return "xx/cc";
    }

    private @Nullable String code(Page page, int i) {
        Phrases.Found code = codes.at(page, i);
        return code == null ? null : state(page, code.to()) + "/" + code.value();
    }

    private @Nullable String act(Page page, int i) {
        Phrases.Found act = acts.at(page, i);
        return act == null ? null : state(page, act.to()) + "/law:" + slug(page, i);
    }

    private String state(Page page, int at) {
        for (int i = at; i < Math.min(page.size(), at + 4); i++) {
            Phrases.Found state = states.at(page, i);
            if (state != null) return state.value();
        }
        return "xx";
    }

    /// A short name made of the law's own words.
    private static String slug(Page page, int i) {
        StringBuilder out = new StringBuilder();
        int from = i;
        while (from > page.sentence(i).from()
                && i - from < 5
                && (page.token(from - 1).cap() || page.is(from - 1, ")"))) from--;
        for (int k = from; k < Math.min(page.sentence(i).to(), i + 6) && out.length() < 40; k++) {
            if (page.token(k).mark() && k > i) break;
            if (page.token(k).mark()) continue;
            if (!out.isEmpty()) out.append('-');
            out.append(page.token(k).fold());
        }
        return out.toString();
    }
}
