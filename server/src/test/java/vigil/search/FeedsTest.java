package vigil.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicDays;
import vigil.audience.PublicFile.PublicPart;
import vigil.audience.PublicFile.PublicPoint;
import vigil.audience.PublicFile.PublicReading;
import vigil.audience.PublicFile.PublicStatus;
import vigil.casefile.CaseFile;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.search.same.Descriptions;
import vigil.search.same.SamePeople;

/// What goes into the index, and what cannot.
class FeedsTest {
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");
    private final Random random = new Random(3);
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void theDeskFindsAPersonByEveryNameAndByThePassages() throws IOException {
        var orlan = person("Орлан Вересков", "Orlan Vereskoff");
        say(orlan, new Fact.Noted("went to the assembly", null), "was seen near the Sarvenian lighthouse");
        try (var index = PeopleIndex.inMemory()) {
            index.put(Feeds.of(file(orlan)));
            index.refresh();
            for (var words : List.of("Вересков", "Vereskoff Orlan", "lighthouse", "assembly")) {
                var hits = index.find(Asked.words(words)).hits();
                assertEquals(
                        List.of(orlan.id().toString()),
                        hits.stream().map(Hit::id).toList(),
                        words);
            }
        }
    }

    @Test
    void thePublicIndexHoldsWhatThePublicFileSays() throws IOException {
        var id = Id.random(random);
        var other = new PublicPart(
                "name", "Орлан Вересков", List.of(), List.of(new PublicReading("Орлан Журавский", List.of())));
        var point = new PublicPoint(new Fact.Named("Орлан Вересков", "ru", null), false, List.of(other), List.of());
        var file = new PublicFile(
                id,
                List.of(),
                "2026-02-03",
                new PublicStatus("HELD", null, null, null, List.of()),
                new PublicDays(1, 1, null),
                List.of(point),
                List.of(),
                List.of(),
                List.of());
        try (var index = PeopleIndex.inMemory()) {
            index.put(Feeds.of(file));
            index.refresh();
            assertEquals(1, index.find(Asked.words("Zhuravskiy")).hits().size());
            assertEquals(
                    1,
                    index.find(Asked.words("Vereskov")).facets().get("status").get("HELD"));
        }
    }

    @Test
    void peopleToldApartAreNeverAskedAboutAgain() {
        var one = person("Орлан Вересков");
        var other = person("Orlan Vereskov");
        for (var subject : List.of(one, other)) {
            say(subject, new Fact.Born(When.of("1990-01-02"), null), "born");
        }
        var people = List.of(Descriptions.of(file(one)), Descriptions.of(file(other)));
        assertFalse(new SamePeople(Descriptions.answered(entries), 0.1)
                .within(people)
                .isEmpty());
        entries.add(new Curation.NotSamePerson(Id.random(random), AT, "editor", other, one, "different fathers"));
        assertTrue(
                new SamePeople(Descriptions.answered(entries), 0).within(people).isEmpty());
    }

    private Subject person(String... names) {
        var subject = new Subject(Subject.Kind.PERSON, Id.random(random));
        for (var name : names) {
            say(subject, new Fact.Named(name, "ru", null), name);
        }
        return subject;
    }

    private void say(Subject subject, Fact fact, String words) {
        var passage = new Passage(words, 0, words.length(), null);
        entries.add(new Claim(
                Id.random(random),
                AT,
                "editor",
                subject,
                fact,
                Id.random(random),
                List.of(passage),
                null,
                Visibility.OPEN));
    }

    private CaseFile file(Subject subject) {
        return CaseFile.of(entries, subject, LocalDate.of(2026, 2, 3));
    }
}
