package vigil.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.ledger.Line;

/// What the next publication may do, and what it has to take back.
class ClearanceTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final Desk desk = new Desk();
    private final Claim name = desk.named("Orlan");
    private final Claim ill = desk.says("paper", "Orlan", new Fact.Health("a cough", null));
    private final Claim other = desk.named("Tamira");

    private void given(String person, String scope, String until) {
        desk.add(new Consent(
                desk.id(),
                desk.now,
                "amsel",
                desk.person(person),
                scope,
                Consent.GIVEN,
                "self",
                null,
                null,
                When.of(until),
                null,
                null));
    }

    private Clearance on(LocalDate day) {
        return Clearance.of(desk.lines, day);
    }

    private List<Entry> planned(LocalDate day) {
        return on(day).plan(any -> true).lines().stream().map(Line::entry).toList();
    }

    private void publish(LocalDate day) {
        desk.add(PublishPlan.publish(desk.lines, on(day).plan(any -> true).lines(), desk.id(), desk.now, Desk.EDITOR));
    }

    private void takeBack(LocalDate day) {
        desk.add(new Withhold(desk.id(), desk.now, Desk.EDITOR, on(day).gone(), Clearance.EXPIRED));
    }

    @Test
    void whatIsLeftOutIsNamed() {
        given("Orlan", "name", "2026-12-31");
        assertTrue(planned(TODAY).contains(name));
        assertEquals(List.of(ill, other), on(TODAY).uncovered());
        assertEquals(
                new Consents.Answer("health", Consents.Cover.NOBODY_ASKED),
                on(TODAY).consents().answer(ill));
    }

    @Test
    void expiryClosesTheFieldAndNotTheRecord() {
        given("Orlan", "name", "2027-12-31");
        given("Orlan", "health", "2026-11-21");
        publish(TODAY);
        assertEquals(List.of(), on(TODAY).expired(), "it holds to its last day");

        LocalDate after = TODAY.plusDays(1);
        assertEquals(List.of(ill), on(after).expired());
        assertFalse(planned(after).contains(ill), "taken back and released in one act");
        takeBack(after);
        assertEquals(List.of(), on(after).expired(), "taken back twice");
        assertTrue(desk.publicIds().contains(name.id()));
        assertFalse(desk.publicIds().contains(ill.id()));

        given("Orlan", "health", "2027-12-31");
        assertEquals(List.of(ill), planned(after), "a renewed consent offers it again");
    }

    /// Of somebody who may no longer be named nothing may be told, whatever else they allowed.
    @Test
    void withTheNameEverythingGoes() {
        given("Orlan", "name", "2026-11-21");
        given("Orlan", "health", "2027-12-31");
        given("Tamira", "name", "2027-12-31");
        publish(TODAY);
        LocalDate after = TODAY.plusDays(1);
        assertEquals(List.of(name, ill), on(after).expired());
        takeBack(after);
        assertEquals(
                List.of(),
                planned(after).stream().filter(Claim.class::isInstance).toList());
        assertTrue(desk.publicIds().contains(other.id()), "somebody else was taken back");
    }

    /// What was published before anybody asked stays until somebody answers.
    @Test
    void whatNobodyWasAskedAboutDoesNotExpire() {
        desk.publish("Orlan");
        given("Tamira", "name", "2026-11-20");
        assertEquals(List.of(), on(TODAY).expired());
    }
}
