package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.PublicFiles;
import vigil.audience.PublicRemovals;
import vigil.audience.PublishPlan;
import vigil.audience.Released;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.edition.site.Site;
import vigil.ledger.Line;
import vigil.ledger.Salt;
import vigil.verify.Verification;

/// Where somebody's page was, an edition says so; nobody learns of anyone who was never public.
class TombstoneTest {
    private static final Instant LATER = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private final List<Line> lines = new ArrayList<>(Invented.of(3, 3).lines());

    private void add(Entry entry) {
        lines.add(new Line(lines.size(), entry, Salt.random(random)));
    }

    private Id id() {
        return Id.random(random);
    }

    private Subject somebody() {
        return Subject.person(PublicFiles.of(Released.of(lines)).getFirst().id());
    }

    /// Everything about the person is taken back, and a stone set.
    private void remove(Subject person) {
        var gone = Released.of(lines).plain().stream()
                .filter(entry -> entry instanceof vigil.claim.Claim claim
                        && claim.subject().equals(person))
                .map(Entry::id)
                .toList();
        add(new Withhold(id(), LATER, "editor", gone, "safety"));
        add(new Tombstone(id(), LATER, "editor", person, "safety"));
        var plan = PublishPlan.of(lines, nobody -> false);
        assertEquals(
                List.of(lines.getLast().entry().id()),
                plan.stream().map(line -> line.entry().id()).toList());
        add(PublishPlan.publish(lines, plan, id(), LATER, "editor"));
    }

    private Edition edition() {
        return Edition.of(lines, TestEditions.NAME, TestEditions.KEY, List.of(new Site()));
    }

    private List<?> problems(Edition edition) throws IOException {
        return Verification.of(TestEditions.spread(edition, folder.resolve("e" + random.nextLong())), Optional.empty())
                .problems();
    }

    @Test
    void thePlaceOfAPageSaysThatItWasTakenAway() throws IOException {
        Subject person = somebody();
        assertFalse(edition().files().containsKey(PublicRemovals.FILE));
        remove(person);
        Edition edition = edition();
        var removals = PublicRemovals.read(edition.files().get(PublicRemovals.FILE));
        assertEquals(List.of(new PublicRemovals.Removed(person.id(), "safety", "2026-11-21")), removals.removed());
        for (String language : List.of("en", "ru", "es", "ar")) {
            byte[] page = edition.files().get(language + "/people/" + person.id() + ".html");
            assertTrue(page != null, "no page in " + language);
        }
        String page = new String(edition.files().get("en/people/" + person.id() + ".html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("taken away") && page.contains("Somebody’s safety"), page);
        assertEquals(List.of(), problems(edition));
    }

    @Test
    void aListThatNamesSomebodyElseOrNobodyDoesNotVerify() throws IOException {
        remove(somebody());
        Edition edition = edition();
        var without = new java.util.TreeMap<>(edition.files());
        without.remove(PublicRemovals.FILE);
        assertFalse(problems(TestEditions.signed(edition.number(), without)).isEmpty());
        var other = new java.util.TreeMap<>(edition.files());
        var read = PublicRemovals.read(other.get(PublicRemovals.FILE));
        var lie = new PublicRemovals.Removed(id(), "error", "2026-11-21");
        other.put(
                PublicRemovals.FILE, new PublicRemovals(read.name(), read.edition(), read.date(), List.of(lie)).json());
        assertFalse(problems(TestEditions.signed(edition.number(), other)).isEmpty());
    }

    @Test
    void aStoneThatWasNotReleasedSaysNothing() {
        var before = edition().files().keySet();
        add(new Tombstone(id(), LATER, "editor", Subject.person(id()), "safety"));
        assertEquals(before, edition().files().keySet());
    }

    @Test
    void theStoneOutlivesErasureAndGoesWhenThePersonComesBack() throws IOException {
        Subject person = somebody();
        var theirs = lines.stream()
                .filter(line -> line.entry() instanceof vigil.claim.Claim claim
                        && claim.subject().equals(person))
                .toList();
        remove(person);
        lines.removeAll(theirs);
        Edition erased = edition();
        assertTrue(erased.files().containsKey("en/people/" + person.id() + ".html"));
        assertEquals(List.of(), problems(erased));

        var cite = lines.stream()
                .filter(line -> line.entry() instanceof vigil.claim.Curation.Cite cited
                        && Released.of(lines).plain().stream()
                                .anyMatch(entry -> entry.id().equals(cited.id())))
                .findFirst()
                .orElseThrow();
        var name = new vigil.claim.Claim(
                id(),
                LATER,
                "editor",
                person,
                new vigil.claim.Fact.Named("Orlan", "en", null),
                ((vigil.claim.Curation.Cite) cite.entry()).source().id(),
                List.of(),
                null,
                vigil.claim.Visibility.OPEN);
        add(name);
        add(PublishPlan.publish(lines, List.of(lines.getLast()), id(), LATER, "editor"));
        Edition back = edition();
        assertFalse(back.files().containsKey(PublicRemovals.FILE));
        assertEquals(List.of(), problems(back));
    }
}
