package vigil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.document.Document;
import vigil.intake.document.Limits;
import vigil.intake.draft.Drafts;
import vigil.intake.reading.Reader;
import vigil.store.SqliteLedger;
import vigil.tables.Places;

/// Drafts survive what happens to the program, and become entries once.
class DraftDeskTest {
    private static final String TEXT = "Orlan Veshti was arrested on 3 May 2026 in Halvany. Orlan Veshti is a teacher.";
    private static final Instant NOW = Instant.parse("2026-05-05T08:00:00Z");

    @TempDir
    Path home;

    private final SecureRandom random = new SecureRandom();
    private SqliteLedger ledger;
    private DraftTable table;
    private DraftDesk desk;
    private WorkingDraft draft;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(home);
        table = DraftTable.open(Places.in(home));
        desk = new DraftDesk(table, () -> Id.random(random));
        var text = Document.of("notice.txt", TEXT.getBytes(StandardCharsets.UTF_8), Limits.USUAL)
                .orRefuse();
        When published = When.of("2026-05-04");
        var read =
                Drafts.of(text, Reader.standard().read(TEXT, published.earliest()), published, () -> Id.random(random));
        draft = desk.add(read, id -> read.source(id, "media", true), NOW, "amsel");
    }

    @AfterEach
    void close() {
        table.close();
        ledger.close();
    }

    private SavedDraft acceptAll() {
        return desk.acceptAll(
                draft.id(), person().subject(), desk.find(draft.id()).version(), "amsel");
    }

    private PersonHere person() {
        return desk.find(draft.id()).draft().people().getFirst();
    }

    private SavedDraft record() {
        return desk.record(draft.id(), desk.find(draft.id()).version(), NOW, "amsel", each -> false, ledger::append);
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        ledger.read(0, line -> entries.add(line.entry()));
        return entries;
    }

    @Test
    void aDecisionSurvivesTheEndOfTheProgram() {
        Waiting first = draft.proposals().getFirst();
        desk.decide(draft.id(), first.key(), 0, new Decision.Reject("not needed"), "amsel");
        table.close();
        table = DraftTable.open(Places.in(home));
        desk = new DraftDesk(table, () -> Id.random(random));
        Waiting found = desk.find(draft.id()).draft().proposal(first.key());
        assertEquals(Waiting.REJECTED, found.state());
        assertEquals("not needed", found.because());
        assertEquals(TEXT, desk.find(draft.id()).text());
    }

    @Test
    void theSecondOfTwoDecisionsIsRefusedAndTheFirstStands() {
        String key = draft.proposals().getFirst().key();
        desk.decide(draft.id(), key, 0, new Decision.Accept(Visibility.OPEN), "amsel");
        Stale stale =
                assertThrows(Stale.class, () -> desk.decide(draft.id(), key, 0, new Decision.Reject(null), "ostrel"));
        assertEquals("amsel", stale.now().draft().proposal(key).by());
        assertTrue(desk.find(draft.id()).draft().proposal(key).is(Waiting.ACCEPTED));
    }

    @Test
    void twoPeopleDecideAboutDifferentProposals() {
        String one = draft.proposals().getFirst().key();
        String other = draft.proposals().getLast().key();
        desk.decide(draft.id(), one, 0, new Decision.Accept(Visibility.OPEN), "amsel");
        desk.decide(draft.id(), other, 0, new Decision.Accept(Visibility.TEAM), "ostrel");
        assertEquals(2, desk.find(draft.id()).draft().in(Waiting.ACCEPTED).size());
    }

    @Test
    void aRecordingCutShortIsFinishedAndRecordsNothingTwice() {
        acceptAll();
        int accepted = desk.find(draft.id()).draft().in(Waiting.ACCEPTED).size();
        assertThrows(
                IllegalStateException.class,
                () -> desk.record(draft.id(), desk.find(draft.id()).version(), NOW, "amsel", each -> false, batch -> {
                    ledger.append(batch);
                    throw new IllegalStateException("the power went");
                }));
        List<Entry> held = entries();
        assertThrows(
                Refusal.class,
                () -> desk.decide(draft.id(), draft.proposals().getFirst().key(), 1, new Decision.Undo(), "amsel"));
        record();
        assertEquals(held, entries());
        assertEquals(
                accepted, desk.find(draft.id()).draft().in(Waiting.RECORDED).size());
        assertEquals(accepted, held.stream().filter(Claim.class::isInstance).count());
        assertEquals(1, held.stream().filter(Curation.Cite.class::isInstance).count());
    }

    @Test
    void aSecondRecordingCitesTheSourceNoSecondTime() {
        Waiting last = draft.proposals().getLast();
        desk.decide(draft.id(), draft.proposals().getFirst().key(), 0, new Decision.Accept(Visibility.OPEN), "amsel");
        record();
        desk.decide(draft.id(), last.key(), 0, new Decision.Accept(Visibility.TEAM), "amsel");
        record();
        assertEquals(
                1, entries().stream().filter(Curation.Cite.class::isInstance).count());
        assertEquals(List.of(), ledger.verify());
    }

    @Test
    void nobodyIsRecordedWithoutAName() {
        Waiting name = draft.proposals().stream()
                .filter(each -> each.fact() instanceof vigil.claim.Fact.Named)
                .findFirst()
                .orElseThrow();
        Waiting other = draft.proposals().stream()
                .filter(each -> !each.equals(name))
                .findFirst()
                .orElseThrow();
        desk.decide(draft.id(), other.key(), 0, new Decision.Accept(Visibility.OPEN), "amsel");
        SavedDraft recorded = record();
        assertEquals(2, entries().stream().filter(Claim.class::isInstance).count());
        assertTrue(recorded.draft().proposal(name.key()).is(Waiting.RECORDED));
    }

    @Test
    void whoSomebodyIsMustBeSaidFirst() {
        acceptAll();
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> desk.record(
                        draft.id(), desk.find(draft.id()).version(), NOW, "amsel", each -> true, ledger::append));
        assertEquals(List.of(new Problem("identity-open", person().name())), refusal.problems());
        assertEquals(List.of(), entries());

        Subject known = Subject.person(Id.random(random));
        desk.identify(draft.id(), person().subject(), desk.find(draft.id()).version(), true, known);
        record();
        var same =
                entries().stream().filter(Curation.SamePerson.class::isInstance).toList();
        assertEquals(known, ((Curation.SamePerson) same.getFirst()).one());
        assertEquals(1, same.size());
    }

    @Test
    void whatTheLedgerRefusesStaysOnTheDesk() {
        acceptAll();
        var problems = List.of(new Problem("missing", "claim"));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> desk.record(
                        draft.id(),
                        desk.find(draft.id()).version(),
                        NOW,
                        "amsel",
                        each -> false,
                        batch -> List.of(new vigil.ledger.Receipt.Refused(problems))));
        assertEquals(problems, refusal.problems());
        assertTrue(desk.find(draft.id()).draft().in(Waiting.RECORDED).isEmpty());
        record();
        assertEquals(List.of(), desk.find(draft.id()).draft().in(Waiting.ACCEPTED));
    }

    @Test
    void aSourceForTheTeamMakesNoOpenClaim() {
        var text = Document.of("note.txt", TEXT.getBytes(StandardCharsets.UTF_8), Limits.USUAL)
                .orRefuse();
        var read = Drafts.of(text, Reader.standard().read(TEXT, null), null, () -> Id.random(random));
        draft = desk.add(read, id -> team(read.source(id, "media", true)), NOW, "amsel");
        acceptAll();
        record();
        assertTrue(entries().stream()
                .filter(Claim.class::isInstance)
                .allMatch(entry -> ((Claim) entry).visibility().equals(Visibility.TEAM)));
    }

    private static vigil.claim.Source team(vigil.claim.Source source) {
        return new vigil.claim.Source(
                source.id(), source.title(), source.kind(), null, null, null, null, null, null, true, Visibility.TEAM);
    }
}
