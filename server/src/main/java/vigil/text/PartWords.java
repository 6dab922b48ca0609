package vigil.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Provision;
import vigil.claim.Subject;
import vigil.claim.Term;
import vigil.claim.Vocabulary;
import vigil.claim.When;

/// One part of a fact in words: a date as a date, a code by its label, a source's words as they are.
/// Parts come by name and in the form of the ledger, as `PublicPart` carries them.
public final class PartWords {
    private static final Map<Class<?>, Map<String, RecordComponent>> SHAPES = new ConcurrentHashMap<>();

    /// Names of languages, which take long to find; sources name few.
    private static final Map<Asked, String> LANGUAGES = new ConcurrentHashMap<>();

    private static final int MOST = 2_000;

    private record Asked(String tag, Language in) {}

    private final Texts texts;
    private final Dress dress;

    public PartWords(Texts texts, Dress dress) {
        this.texts = texts;
        this.dress = dress;
    }

    /// The parts of a kind of fact, in the order of its declaration.
    static Map<String, RecordComponent> shape(Class<?> kind) {
        return SHAPES.computeIfAbsent(
                kind,
                k -> Arrays.stream(k.getRecordComponents())
                        .collect(Collectors.toMap(
                                RecordComponent::getName,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new)));
    }

    /// What the part is called: "Date", "Place".
    public String label(String part) {
        return texts.get("fact.part." + part);
    }

    /// The value of a part, standing alone.
    public Phrase words(Class<? extends Fact> kind, String part, String value) {
        RecordComponent component = shape(kind).get(part);
        if (component == null) {
            throw new IllegalArgumentException(kind.getSimpleName() + " has no part " + part);
        }
        Vocabulary vocabulary = component.getAnnotation(Vocabulary.class);
        if (vocabulary != null) {
            return Phrase.plain(Vocabularies.label(vocabulary.value(), value, tag()));
        }
        return switch (component.getType().getSimpleName()) {
            case "When" -> Phrase.of(new Dates(texts).day(When.of(value)));
            case "Term" -> Phrase.plain(new Terms(texts).words(new Term(value)));
            case "Provision" -> Phrase.plain(new Provisions(texts).words(new Provision(value)));
            case "Subject" -> dress.person(Subject.of(value));
            case "boolean" -> Phrase.plain(texts.get(value.equals("true") ? "fact.yes" : "fact.no"));
            case "int" -> Phrase.plain(texts.number(Integer.parseInt(value)));
            default -> free(part, value);
        };
    }

    private Phrase free(String part, String words) {
        if (part.equals("occupation")) {
            var known = Vocabularies.translated("occupation", words, tag());
            if (known.isPresent()) {
                return Phrase.plain(known.get());
            }
        }
        if (part.equals("language")) {
            return Phrase.plain(language(words));
        }
        return Phrase.quoted(words, dress.language(part, words));
    }

    /// A language by its name; a script alone where the tag names no language (`mis-Cyrl`).
    public String language(String tag) {
        var asked = new Asked(tag, texts.language());
        String known = LANGUAGES.get(asked);
        if (known == null) {
            known = find(tag);
            if (LANGUAGES.size() < MOST) {
                LANGUAGES.put(asked, known);
            }
        }
        return known;
    }

    private String find(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        boolean none = locale.getLanguage().isEmpty()
                || locale.getLanguage().equals("mis")
                || locale.getLanguage().equals("und");
        return none
                ? locale.getDisplayScript(texts.language().locale())
                : locale.getDisplayLanguage(texts.language().locale());
    }

    /// The label as it stands inside a sentence: small, unless it is an abbreviation. Words of a source
    /// are left as they are.
    public static Phrase inside(Phrase label) {
        String text = label.text();
        boolean ours = label.parts().stream().allMatch(part -> part instanceof Inline.Plain);
        boolean abbreviation = text.length() > 1 && UCharacter.isUpperCase(text.codePointAt(1));
        return text.isEmpty() || abbreviation || !ours
                ? label
                : Phrase.plain(text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1));
    }

    private String tag() {
        return texts.language().tag();
    }

    static @Nullable Vocabulary vocabulary(RecordComponent component) {
        return component.getAnnotation(Vocabulary.class);
    }
}
