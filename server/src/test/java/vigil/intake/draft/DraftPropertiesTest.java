package vigil.intake.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.When;
import vigil.intake.document.Document;
import vigil.intake.document.Limits;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Reading;
import vigil.intake.reading.Role;
import vigil.intake.reading.Span;

/// Readings of any kind over texts of any kind, from a seed.
class DraftPropertiesTest {
    private static final List<String> PREDICATES = List.of(
            "arrest_date",
            "arrest_place",
            "detaining_force",
            "birth",
            "transfer_date",
            "facility",
            "court",
            "hearing_date",
            "verdict_date",
            "sentence",
            "death_date",
            "charge",
            "accusation",
            "max_penalty",
            "age",
            "occupation",
            "affiliation",
            "residence",
            "nationality",
            "recognised_by",
            "search",
            "release_date",
            "hunger_strike",
            "letter",
            "ill_treatment",
            "health",
            "demand",
            "lawyer",
            "relative",
            "co_accused",
            "conflict",
            "unheard_of");
    private static final String[] VALUES = {
        null,
        "2024-03-12",
        "2024-13-45",
        "XXXX-02-29",
        "P5Y",
        "P5Y/P7Y",
        "life",
        "44",
        "Old Pier",
        "xx/cc/212/1",
        "xx/cc/30/1+xx/cc/281/2/a",
        "house arrest",
        "arrest_date",
        "A B; C D",
        "wife",
        "?",
        "2024-03/2024-05"
    };
    private static final String[] WORDS = {
        "Ilmar",
        "Vetrogon",
        "was",
        "arrested.",
        "In",
        "March,",
        "Суд",
        "\n\n",
        "\n",
        "🕊",
        "judge",
        "lawyer",
        "a",
        "Old",
        "Pier.",
        "حكم",
        "12",
        "«Печать»"
    };

    private record Case(Document.Text document, Reading reading) {}

    private static Case generated(int seed) {
        var random = new Random(seed);
        var text = new StringBuilder("Start");
        for (int i = 0; i < 20 + random.nextInt(200); i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        var document = Document.of("a.txt", text.toString().getBytes(StandardCharsets.UTF_8), Limits.USUAL)
                .orRefuse();
        var persons = new ArrayList<Person>();
        for (String name : List.of("A B", "C D", "E F", "G H", "I J").subList(0, 1 + random.nextInt(5))) {
            var mentions = new ArrayList<Span>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                mentions.add(span(random, document.text()));
            }
            persons.add(new Person(name, Role.values()[random.nextInt(Role.values().length)], mentions));
        }
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < random.nextInt(40); i++) {
            Span span = span(random, document.text());
            List<String> whom = random.nextInt(8) == 0
                    ? List.of("*")
                    : persons.subList(0, 1 + random.nextInt(persons.size())).stream()
                            .map(Person::name)
                            .toList();
            marks.add(new Mark(
                    PREDICATES.get(random.nextInt(PREDICATES.size())),
                    whom,
                    span.start(),
                    span.end(),
                    VALUES[random.nextInt(VALUES.length)],
                    random.nextDouble(),
                    "seed",
                    List.of()));
        }
        return new Case(document, new Reading("ru", persons, marks));
    }

    private static Span span(Random random, String text) {
        int start;
        do {
            start = random.nextInt(text.length() - 1);
        } while (Character.isWhitespace(text.charAt(start)) || Character.isSurrogate(text.charAt(start)));
        int end = Math.min(text.length(), start + 1 + random.nextInt(20));
        return new Span(start, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static Draft draft(Case given, int seed) {
        var random = new Random(seed);
        return Drafts.of(given.document(), given.reading(), When.of("2024-04"), () -> Id.random(random));
    }

    @RepeatedTest(300)
    void whatIsReadIsProposedWithItsWordsAndNothingIsLost(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Case given = generated(seed);
        Draft draft = draft(given, seed);
        assertEquals(draft, draft(given, seed));

        List<Proposal> all = draft.proposals().toList();
        assertEquals(all.size(), all.stream().map(Proposal::key).distinct().count());
        for (Proposal proposal : all) {
            assertTrue(!proposal.passages().isEmpty());
            for (Passage passage : proposal.passages()) {
                assertEquals(draft.text().substring(passage.start(), passage.end()), passage.quote());
            }
        }
        for (PersonDraft person : draft.people()) {
            given.reading().marks().stream()
                    .filter(mark -> mark.persons().contains(person.name()))
                    .filter(mark -> !mark.pred().equals("conflict"))
                    .forEach(mark -> assertTrue(proposed(person, mark), mark + " is lost"));
        }
    }

    /// A co-accused stands on the name alone, so inside the words is enough.
    private static boolean proposed(PersonDraft person, Mark mark) {
        return person.proposals().stream()
                .flatMap(proposal -> proposal.passages().stream())
                .anyMatch(passage -> mark.start() <= passage.start() && passage.end() <= mark.end());
    }

    @RepeatedTest(50)
    void peopleStandInTheOrderOfTheText(RepetitionInfo repetition) {
        Draft draft = draft(generated(repetition.getCurrentRepetition()), 1);
        for (PersonDraft person : draft.people()) {
            List<Integer> starts = person.proposals().stream()
                    .skip(1)
                    .map(proposal -> proposal.passages().getFirst().start())
                    .toList();
            assertEquals(starts.stream().sorted().toList(), starts);
        }
    }
}
