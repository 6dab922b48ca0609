package vigil.intake.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.ledger.Canonical;

class AcceptanceTest {
    private static final Random RANDOM = new Random(3);

    private final Draft draft = Read.text("Ilmar Vetrogon was seized on 12 March with Sela Ord; his wife waits.")
            .person("Sela Ord", vigil.intake.reading.Role.CO_ACCUSED)
            .mark("arrest_date", "12 March", "2024-03-12")
            .mark("co_accused", "Sela Ord", "Sela Ord")
            .mark("relative", "wife", "wife")
            .draft();

    private static Id id() {
        return Id.random(RANDOM);
    }

    private List<Entry> entries(Source source, List<Proposal> accepted, Map<String, Subject> existing) {
        var acceptance =
                new Acceptance(draft, source, AcceptanceTest::id, Instant.parse("2024-06-02T10:00:00Z"), "editor");
        return acceptance.entries(accepted, existing);
    }

    private Proposal of(Class<? extends Fact> kind) {
        return draft.proposals()
                .filter(proposal -> kind.isInstance(proposal.fact()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kinds(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry instanceof Claim claim
                        ? claim.fact().getClass().getSimpleName()
                        : entry.getClass().getSimpleName())
                .toList();
    }

    @Test
    void theSourceIsCitedAndEveryClaimCitesIt() {
        Source source = draft.source(id(), "media", true);
        List<Entry> entries = entries(source, draft.proposals().toList(), Map.of());
        assertEquals(List.of("Cite", "Named", "Arrested", "CoAccused", "Related", "Named"), kinds(entries));
        for (Entry entry : entries) {
            assertEquals(entry, Canonical.entry(Canonical.bytes(entry)));
        }
        assertTrue(entries.stream()
                .skip(1)
                .allMatch(entry -> assertInstanceOf(Claim.class, entry).source().equals(source.id())));
        assertEquals(entries.size(), entries.stream().map(Entry::id).distinct().count());
    }

    @Test
    void nobodyInTheRecordIsWithoutAName() {
        List<Entry> entries = entries(draft.source(id(), "media", true), List.of(of(Fact.CoAccused.class)), Map.of());
        assertEquals(List.of("Cite", "Named", "CoAccused", "Named"), kinds(entries));
    }

    @Test
    void aPersonOfTheRegisterIsLinkedAndNotOverwritten() {
        Subject existing = Subject.person(id());
        List<Entry> entries = entries(
                draft.source(id(), "media", true), List.of(of(Fact.Arrested.class)), Map.of(Read.ILMAR, existing));
        var same = assertInstanceOf(Curation.SamePerson.class, entries.getLast());
        assertEquals(existing, same.one());
        assertEquals(of(Fact.Arrested.class).who().subject(), same.other());
    }

    @Test
    void noClaimIsMoreOpenThanItsSource() {
        Source open = draft.source(id(), "media", true);
        var held = new Source(
                open.id(),
                open.title(),
                open.kind(),
                null,
                null,
                "en",
                null,
                null,
                null,
                false,
                Visibility.of("sealed:source-7"));
        List<Entry> entries = entries(held, draft.proposals().toList(), Map.of());
        assertTrue(entries.stream()
                .skip(1)
                .allMatch(entry ->
                        assertInstanceOf(Claim.class, entry).visibility().equals(held.visibility())));
        var related = entries(open, List.of(of(Fact.Related.class)), Map.of()).getLast();
        assertEquals(Visibility.TEAM, assertInstanceOf(Claim.class, related).visibility());
    }

    @Test
    void nothingAcceptedIsNothingRecorded() {
        assertEquals(List.of(), entries(draft.source(id(), "media", true), List.of(), Map.of()));
    }

    @Test
    void theSourceCarriesTheHashOfTheFileAndItsOwnTitle() {
        Source source = draft.source(id(), "media", false);
        assertEquals(draft.document().exhibit().sha256(), source.exhibit());
        assertEquals("Ilmar Vetrogon was seized on 12 March with Sela Ord; his wife waits.", source.title());
        assertEquals("2024-06-01", String.valueOf(source.published()));
    }
}
