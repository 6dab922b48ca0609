package vigil.edition.site;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicStay;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.Provision;
import vigil.text.Inline;
import vigil.text.Language;
import vigil.text.Phrase;
import vigil.text.Provisions;
import vigil.text.Texts;
import vigil.text.Vocabularies;

/// What people can be found by. Each value of a facet has a page, and that page is also the page of the thing itself:
/// of a place of detention, an offence, a proceeding.
enum Facet {
    STATUS,
    COUNTRIES,
    FACILITIES,
    OFFENCES,
    PROCEEDINGS,
    OCCUPATIONS,
    RECOGNITIONS;

    private static final ULocale NOWHERE = ULocale.forLanguageTag("und-XX");

    /// Its folder, and the end of the keys of its texts.
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title(Texts texts) {
        return texts.get("site.facet." + folder());
    }

    /// Under which values somebody stands, each once, in the order of the file.
    Set<String> keys(PublicFile file) {
        var keys = new LinkedHashSet<String>();
        switch (this) {
            case STATUS -> keys.add(file.status().kind());
            case COUNTRIES -> provisions(file).forEach(provision -> keys.add(provision.jurisdiction()));
            case FACILITIES ->
                file.stays().stream()
                        .map(PublicStay::place)
                        .filter(Objects::nonNull)
                        .forEach(keys::add);
            case OFFENCES -> provisions(file).forEach(provision -> keys.add(article(provision)));
            case PROCEEDINGS ->
                facts(file, Fact.Prosecuted.class)
                        .forEach(fact -> keys.add(fact.proceeding().strip()));
            case OCCUPATIONS -> facts(file, Fact.Occupied.class).forEach(fact -> keys.add(occupation(fact)));
            case RECOGNITIONS ->
                facts(file, Fact.Recognised.class).stream()
                        .map(Fact.Recognised::as)
                        .filter(Objects::nonNull)
                        .forEach(keys::add);
        }
        return keys;
    }

    /// A value in the words of a language.
    Phrase label(String key, Texts texts) {
        Language language = texts.language();
        return switch (this) {
            case STATUS -> Phrase.of(new Inline.State(status(key, texts), key));
            case COUNTRIES -> Phrase.plain(country(key, language));
            case FACILITIES, PROCEEDINGS -> Phrase.quoted(key, "");
            case OFFENCES -> {
                var provision = new Provision(key);
                var words = new Provisions(texts);
                yield Phrase.plain(texts.get("site.list", words.words(provision), words.code(provision)));
            }
            case OCCUPATIONS ->
                Vocabularies.word("occupation", key)
                        .map(word -> Phrase.plain(word.labels().getOrDefault(language.tag(), key)))
                        .orElseGet(() -> Phrase.quoted(key, ""));
            case RECOGNITIONS -> Phrase.plain(Vocabularies.label("recognition", key, language.tag()));
        };
    }

    /// The order in which its values are listed: most people first, but states of a person as they are declared.
    boolean inOrder() {
        return this == STATUS;
    }

    private static String status(String kind, Texts texts) {
        boolean died = kind.equals(Kind.DIED.word());
        return texts.get(died ? "site.status.dead" : "site.status." + kind);
    }

    static String country(String code, Language language) {
        String upper = code.toUpperCase(Locale.ROOT);
        ULocale country = new ULocale.Builder().setRegion(upper).build();
        return country.equals(NOWHERE) ? upper : country.getDisplayCountry(language.locale());
    }

    private static String occupation(Fact.Occupied fact) {
        String words = fact.occupation().strip();
        return Vocabularies.code("occupation", words).orElse(words);
    }

    /// The provision without its part and point.
    static String article(Provision provision) {
        return String.join("/", provision.jurisdiction(), provision.code(), provision.article());
    }

    static List<Provision> provisions(PublicFile file) {
        return facts(file, Fact.Charged.class).stream()
                .map(Fact.Charged::provision)
                .toList();
    }

    static <F extends Fact> List<F> facts(PublicFile file, Class<F> kind) {
        var facts = new ArrayList<F>();
        file.points(kind).forEach(point -> facts.add(kind.cast(point.fact())));
        return facts;
    }
}
