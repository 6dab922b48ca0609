package vigil.intake.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Reader;
import vigil.intake.reading.Reading;
import vigil.intake.reading.Span;

/// Holds what a model says against the text: the words must stand there, the person must be named in it, and dates,
/// terms, ages and provisions must be those that our own reader reads from the same words.
final class Grounding {
    /// What kinds of thing may bear a predicate's value out; a predicate without a row takes no value but a name.
    private static final Map<String, Set<String>> THINGS = Map.ofEntries(
            Map.entry("arrest_date", Set.of("date")),
            Map.entry("hearing_date", Set.of("date")),
            Map.entry("verdict_date", Set.of("date")),
            Map.entry("transfer_date", Set.of("date")),
            Map.entry("release_date", Set.of("date")),
            Map.entry("death_date", Set.of("date")),
            Map.entry("birth", Set.of("date", "n")),
            Map.entry("hunger_strike", Set.of("date")),
            Map.entry("letter", Set.of("date")),
            Map.entry("search", Set.of("date")),
            Map.entry("age", Set.of("n")),
            Map.entry("sentence", Set.of("term", "dur", "maxterm")),
            Map.entry("max_penalty", Set.of("term", "dur", "maxterm", "range")),
            Map.entry("charge", Set.of("law")));
    /// Told in whole phrases: a value that the words do not bear out is no reason to drop the phrase, only the value.
    private static final Set<String> TOLD = Set.of(
            "health", "ill_treatment", "demand", "accusation", "occupation", "hunger_strike", "letter", "search");

    private final String text;
    private final Reading reading;
    private final List<Mark> things;
    private final Quotation quotation;

    Grounding(String text, @Nullable LocalDate said, Reading reading) {
        this.text = text;
        this.reading = reading;
        this.things = Reader.standard().things(text, said);
        this.quotation = new Quotation(text);
    }

    /// The claim as a mark, or null if the text does not bear it out.
    @Nullable
    Mark mark(ModelClaim claim, double confidence) {
        Person person = named(claim.person());
        Span span = quotation.find(claim.quote());
        if (person == null || span == null || !Question.PREDICATES.contains(claim.pred())) return null;
        String value = claim.value() == null || claim.value().isBlank()
                ? null
                : claim.value().strip();
        boolean borne = value == null ? !THINGS.containsKey(claim.pred()) : borne(claim.pred(), value, span);
        if (!borne && !TOLD.contains(claim.pred())) return null;
        return new Mark(
                claim.pred(),
                List.of(person.name()),
                span.start(),
                span.end(),
                borne ? value : null,
                confidence,
                "proposed by the language model",
                List.of());
    }

    private @Nullable Person named(String name) {
        for (Person person : reading.persons())
            if (person.role().tracked() && person.name().equalsIgnoreCase(name.strip())) return person;
        return null;
    }

    private boolean borne(String pred, String value, Span span) {
        Set<String> kinds = THINGS.get(pred);
        boolean read = kinds != null
                && things.stream()
                        .anyMatch(t -> kinds.contains(t.pred())
                                && t.start() < span.end()
                                && span.start() < t.end()
                                && same(value, t.value()));
        boolean named = kinds == null || pred.equals("birth");
        return read
                || named
                        && quotation.find(value) != null
                        && numbers(span.of(text)).containsAll(numbers(value));
    }

    private static boolean same(String value, @Nullable String read) {
        return read != null && (read.equals(value) || read.endsWith("/" + value.replaceFirst("^[a-z]{2}/", "")));
    }

    static Set<String> numbers(String words) {
        Set<String> out = new HashSet<>();
        for (String part : words.split("\\P{Nd}+")) if (!part.isEmpty()) out.add(part);
        return out;
    }
}
