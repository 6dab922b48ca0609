package vigil.intake.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.intake.document.Document;
import vigil.intake.document.Limits;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Reading;
import vigil.intake.reading.Role;
import vigil.intake.reading.Span;

/// A text of the invented Sarvenia with marks laid over its words by hand.
final class Read {
    static final String ILMAR = "Ilmar Vetrogon";

    private final Document.Text document;
    private final List<Person> persons = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable When published = When.of("2024-06-01");

    private Read(String text) {
        document = Document.of("case.txt", text.getBytes(StandardCharsets.UTF_8), Limits.USUAL)
                .orRefuse();
    }

    /// Every name is mentioned wherever it stands in the text.
    static Read text(String text) {
        return new Read(text).person(ILMAR, Role.PRISONER);
    }

    Read person(String name, Role role) {
        var mentions = new ArrayList<Span>();
        String text = document.text();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(new Span(at, at + name.length()));
        }
        persons.add(new Person(name, role, mentions));
        return this;
    }

    Read published(@Nullable String when) {
        published = when == null ? null : When.of(when);
        return this;
    }

    Read mark(String pred, String words, @Nullable String value) {
        return mark(pred, words, value, ILMAR);
    }

    /// On the first place where the words stand and no mark of this predicate lies yet.
    Read mark(String pred, String words, @Nullable String value, String... of) {
        int at = document.text().indexOf(words);
        while (at >= 0 && marked(pred, at)) {
            at = document.text().indexOf(words, at + 1);
        }
        if (at < 0) {
            throw new AssertionError("not in the text: " + words);
        }
        marks.add(new Mark(pred, List.of(of), at, at + words.length(), value, 0.9, "by hand", List.of()));
        return this;
    }

    private boolean marked(String pred, int at) {
        return marks.stream().anyMatch(mark -> mark.pred().equals(pred) && mark.start() == at);
    }

    Draft draft() {
        var random = new Random(7);
        return Drafts.of(document, new Reading("en", persons, marks), published, () -> Id.random(random));
    }

    List<Proposal> proposals(String name) {
        return draft().people().stream()
                .filter(person -> person.name().equals(name))
                .flatMap(person -> person.proposals().stream())
                .toList();
    }

    /// The facts about the prisoner but for the name.
    List<Fact> facts() {
        return proposals(ILMAR).stream()
                .map(Proposal::fact)
                .filter(fact -> !(fact instanceof Fact.Named))
                .toList();
    }

    /// The only proposal about the prisoner but for the name.
    Proposal only() {
        List<Proposal> all = proposals(ILMAR);
        if (all.size() != 2) {
            throw new AssertionError("not one: " + all);
        }
        return all.get(1);
    }
}
