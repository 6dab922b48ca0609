package vigil.intake.draft;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.When;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Reading;

/// A text with what was read in it: all that facts are made from.
///
/// @param tracked prisoners and co-accused, in the order in which the text first names them
record Page(
        String text,
        Sentences sentences,
        Reading reading,
        List<Person> tracked,
        @Nullable When published) {
    static Page of(String text, Reading reading, @Nullable When published) {
        List<Person> tracked = reading.persons().stream()
                .filter(person -> person.role().tracked() && !person.mentions().isEmpty())
                .sorted(Comparator.comparingInt(Page::firstMention).thenComparing(Person::name))
                .toList();
        return new Page(text, new Sentences(text, reading.language()), reading, tracked, published);
    }

    static int firstMention(Person person) {
        return person.mentions().stream().mapToInt(span -> span.start()).min().orElse(Integer.MAX_VALUE);
    }

    Values values() {
        return new Values(text);
    }

    /// Whose name stands inside the words of the mark.
    @Nullable
    Person namedIn(Mark mark) {
        return reading.persons().stream()
                .filter(person -> person.mentions().stream()
                        .anyMatch(span -> span.start() < mark.end() && mark.start() < span.end()))
                .findFirst()
                .orElse(null);
    }
}
