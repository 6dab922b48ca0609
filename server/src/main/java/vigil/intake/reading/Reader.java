package vigil.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Languages;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.Who;

/// Reads a text: finds its language, its people and the claims it makes about them. Proposes only; a person decides.
/// Safe to share between threads; the grammars are read once.
public final class Reader {
    private static final class Standard {
        static final Reader READER = new Reader();
    }

    private final Map<String, LanguageReader> byLanguage = new java.util.concurrent.ConcurrentHashMap<>();
    private final Languages languages = Languages.standard();

    private Reader() {}

    /// The reader with the grammars that ship with Vigil.
    public static Reader standard() {
        return Standard.READER;
    }

    /// Reads a text. `said` is the date of the source: without it "yesterday" and "last March" have no value.
    public Reading read(String text, @Nullable LocalDate said) {
        String code = languages.of(text);
        return byLanguage
                .computeIfAbsent(code, c -> new LanguageReader(languages.grammar(c)))
                .read(text, said);
    }

    /// The dates, numbers, terms and provisions of a text with their values, as marks about nobody.
    public List<Mark> things(String text, @Nullable LocalDate said) {
        return byLanguage
                .computeIfAbsent(languages.of(text), c -> new LanguageReader(languages.grammar(c)))
                .things(text, said);
    }

    static Person person(Who who) {
        List<Span> mentions = new ArrayList<>();
        for (Mention m : who.mentions()) mentions.add(new Span(m.start(), m.end()));
        return new Person(who.name(), who.role(), mentions);
    }
}
