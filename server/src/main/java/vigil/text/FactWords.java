package vigil.text;

import com.ibm.icu.lang.UCharacter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.ledger.Records;

/// A fact as a sentence. The text is `fact.say.<kind>`, followed by the names of the parts the source
/// fills (`fact.say.arrested.place-by`), so that each language says each case as it likes; the date is
/// not among them, it stands beside. The words fit everyone: no language gives the person a gender.
public final class FactWords {
    private static final Map<Class<?>, String> SMALL = new ConcurrentHashMap<>();

    private final Texts texts;
    private final Dress dress;
    private final PartWords parts;
    private final Dates dates;

    public FactWords(Texts texts, Dress dress) {
        this.texts = texts;
        this.dress = dress;
        this.parts = new PartWords(texts, dress);
        this.dates = new Dates(texts);
    }

    public FactWords(Texts texts) {
        this(texts, Dress.NONE);
    }

    /// What this kind of fact is called: "Arrest".
    public String kind(Class<? extends Fact> kind) {
        return texts.get("fact.kind." + small(kind));
    }

    /// The fact in one sentence, without its date.
    public Phrase say(Fact fact) {
        var arguments = new TreeMap<String, Object>();
        Map<String, Object> values = Records.write((Record) fact);
        List<String> said = said(fact.getClass(), values);
        for (String name : said) {
            arguments.put(name, argument(fact.getClass(), name, String.valueOf(values.get(name))));
        }
        return capital(texts.phrase(key(fact.getClass(), said), arguments)).sentence();
    }

    private Object argument(Class<? extends Fact> kind, String name, String value) {
        RecordComponent component = Objects.requireNonNull(PartWords.shape(kind).get(name));
        if (component.getType() == boolean.class) {
            return value;
        }
        if (component.getType() == int.class) {
            return Integer.valueOf(value);
        }
        if (component.getType() == When.class) {
            When when = When.of(value);
            return Phrase.of(new Inline.Day(dates.bent(when), dates.datetime(when)))
                    .then(dress.after(name));
        }
        Phrase words = parts.words(kind, name, value);
        boolean coded = PartWords.vocabulary(component) != null || name.equals("occupation");
        return (coded ? PartWords.inside(words) : words).then(dress.after(name));
    }

    /// The key of the sentence for exactly the parts that this fact has.
    static String key(Fact fact) {
        return key(fact.getClass(), said(fact.getClass(), Records.write((Record) fact)));
    }

    private static String key(Class<?> kind, List<String> said) {
        return "fact.say." + small(kind) + (said.isEmpty() ? "" : "." + String.join("-", said));
    }

    private static List<String> said(Class<?> kind, Map<String, Object> values) {
        var said = new ArrayList<String>();
        for (String name : PartWords.shape(kind).keySet()) {
            if (values.containsKey(name) && !name.equals("when")) {
                said.add(name);
            }
        }
        return said;
    }

    /// `CustodyOrdered` is `custody-ordered`.
    private static String small(Class<?> kind) {
        return SMALL.computeIfAbsent(
                kind,
                k -> k.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT));
    }

    private static Phrase capital(Phrase phrase) {
        if (phrase.parts().isEmpty() || !(phrase.parts().getFirst() instanceof Inline.Plain(String text))) {
            return phrase;
        }
        var all = new ArrayList<>(phrase.parts());
        all.set(0, new Inline.Plain(UCharacter.toUpperCase(text.substring(0, 1)) + text.substring(1)));
        return new Phrase(all);
    }
}
