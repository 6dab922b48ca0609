package vigil.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.audience.Consents.Cover;
import vigil.casefile.Identity;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.ledger.Line;

/// What may be told of somebody, and what may not.
class ConsentsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final Desk desk = new Desk();
    private final Claim name = desk.named("Orlan");
    private final Claim ill = desk.says("paper", "Orlan", new Fact.Health("a cough", null));

    private void says(String by, String scope, String status, @Nullable String basis, @Nullable String until) {
        desk.add(new Consent(
                desk.id(),
                desk.now,
                by,
                desk.person("Orlan"),
                scope,
                status,
                basis,
                "self".equals(basis) ? null : "the sister",
                null,
                until == null ? null : When.of(until),
                null,
                status.equals("unasked") ? "every paper has written of it" : null));
    }

    private Consents consents(LocalDate today) {
        List<Entry> entries = desk.lines.stream().map(Line::entry).toList();
        return Consents.of(entries, Identity.of(entries), today);
    }

    private Cover cover(Claim claim) {
        return consents(TODAY).answer(claim).cover();
    }

    @Test
    void whereNobodyWasAskedTheAnswerIsNo() {
        assertEquals(Cover.NOBODY_ASKED, cover(name));
        assertEquals(
                List.of(), Clearance.of(desk.lines, TODAY).plan(any -> true).lines());
    }

    @Test
    void theLastWordCountsForItsOwnScopeAlone() {
        says("amsel", "name", "given", "self", "2027-11-21");
        assertEquals(Cover.COVERED, cover(name));
        assertEquals(Cover.NOBODY_ASKED, cover(ill));
        says("amsel", "name", "withdrawn", null, null);
        assertEquals(Cover.WITHDRAWN, cover(name));
        says("amsel", "name", "asked", null, null);
        assertEquals(Cover.WAITING, cover(name));
    }

    @Test
    void onlyWhatIsCoveredIsPlanned() {
        says("amsel", "name", "given", "self", "2027-11-21");
        var planned = Clearance.of(desk.lines, TODAY).plan(any -> true).lines().stream()
                .map(line -> line.entry().id())
                .toList();
        assertTrue(planned.contains(name.id()));
        assertTrue(!planned.contains(ill.id()));
    }

    @Test
    void aConsentHoldsToItsLastDay() {
        says("amsel", "name", "given", "self", "2026-11-21");
        assertEquals(Cover.COVERED, consents(TODAY).answer(name).cover());
        assertEquals(Cover.EXPIRED, consents(TODAY.plusDays(1)).answer(name).cover());
    }

    @Test
    void theFamilyCannotSpeakOfSomebodysHealth() {
        says("amsel", "health", "given", "family", "2027-11-21");
        assertEquals(Cover.NOT_THEIRS, cover(ill));
        says("amsel", "health", "given", "deceased-family", "2027-11-21");
        assertEquals(Cover.NOBODY_ASKED, cover(ill), "who may not be named, of them nothing may be told");
        says("amsel", "name", "given", "family", "2027-11-21");
        assertEquals(Cover.COVERED, cover(ill));
    }

    @Test
    void thePublicRecordOpensTheNameAndNoMore() {
        says("amsel", "name", "unasked", "public-record", "2027-11-21");
        says("amsel", "health", "unasked", "public-record", "2027-11-21");
        assertEquals(Cover.COVERED, cover(name));
        assertEquals(Cover.TOO_MUCH, cover(ill));
        says("amsel", "name", "unasked", "unreachable", "2027-11-21");
        assertEquals(Cover.TOO_MUCH, cover(name));
    }

    @Test
    void forAMinorTwoPeopleHaveToRecordIt() {
        desk.says("paper", "Orlan", new Fact.Born(When.of("2010"), null));
        says("amsel", "name", "given", "self", "2027-11-21");
        assertEquals(Cover.SECOND_PERSON, cover(name));
        says("amsel", "name", "given", "self", "2027-11-21");
        assertEquals(Cover.SECOND_PERSON, cover(name));
        says("ostrel", "name", "given", "self", "2027-11-21");
        assertEquals(Cover.COVERED, cover(name));
        says("amsel", "name", "withdrawn", null, null);
        says("amsel", "name", "given", "self", "2027-11-21");
        assertEquals(Cover.SECOND_PERSON, cover(name), "a new consent begins anew");
    }

    @Test
    void whatIsAllowedToAPartnerIsNotAllowedToTheWorld() {
        desk.add(new Consent(
                desk.id(),
                desk.now,
                "amsel",
                desk.person("Orlan"),
                "name",
                "given",
                "self",
                null,
                "a doctors' union",
                When.of("2027"),
                null,
                null));
        assertEquals(Cover.NOBODY_ASKED, cover(name));
    }

    @Test
    void aConsentNamesWhoGaveItAndHowLongItHolds() {
        var refusal = assertThrows(
                Refusal.class,
                () -> new Consent(
                        desk.id(),
                        desk.now,
                        "amsel",
                        desk.person("Orlan"),
                        "name",
                        "given",
                        "family",
                        " ",
                        null,
                        null,
                        null,
                        null));
        assertEquals(
                List.of("givenBy", "until"),
                refusal.problems().stream().map(problem -> problem.where()).toList());
    }
}
