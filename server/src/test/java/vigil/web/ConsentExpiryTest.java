package vigil.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.PublicFile;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.intake.WorkingDraft;
import vigil.team.Role;

/// What the desk does on the day after a consent has run out.
class ConsentExpiryTest {
    @TempDir
    Path home;

    private House house;
    private Subject person;

    /// Somebody is public by a consent for the name, and by another for their story.
    @BeforeEach
    void open() {
        house = new House(home);
        WorkingDraft draft = house.lay("Orlan Veshti was arrested on 3 May 2026 in Halvany. He is 41 years old.");
        person = draft.people().getFirst().subject();
        long seen = house.desk.drafts().find(draft.id()).version();
        long decided = house.desk
                .drafts()
                .acceptAll(draft.id(), person, seen, House.EDITOR_NAME)
                .version();
        house.desk
                .drafts()
                .record(draft.id(), decided, house.desk.now(), House.EDITOR_NAME, any -> false, house.desk::append);
        given("name", "2027-11-20");
        given("story", "2026-12-01");
        house.desk.publish(house.desk.clearance().plan(any -> true), House.EDITOR_NAME);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void given(String scope, String until) {
        house.desk.append(List.of(new Consent(
                house.desk.id(),
                house.desk.now(),
                House.EDITOR_NAME,
                person,
                scope,
                Consent.GIVEN,
                "self",
                null,
                null,
                When.of(until),
                null,
                null)));
    }

    private String get(String cookie, String path) throws IOException {
        return house.client().get(path, cookie).text();
    }

    private RawAnswer readers() throws IOException {
        return house.client().get("/people/" + person.id() + ".json");
    }

    /// How often readers are told of an age.
    private int ages() throws IOException {
        return PublicFile.read(readers().text().getBytes(UTF_8))
                .points(Fact.Aged.class)
                .size();
    }

    private long facts() {
        return house.desk.released().plain().stream()
                .filter(Claim.class::isInstance)
                .count();
    }

    @Test
    void todayNamesItFirstAndOneClickTakesItBack() throws IOException {
        long before = facts();
        String cookie = house.session(Role.PUBLISHER, Set.of());
        assertFalse(get(cookie, "/desk").contains("the consent has run out"));
        assertEquals(1, ages());

        house.clock.pass(Duration.ofDays(10));
        cookie = house.session(Role.PUBLISHER, Set.of());
        assertTrue(get(cookie, "/desk").contains("Public, but the consent has run out"));
        assertTrue(get(cookie, "/desk/publish").contains("1 public fact is taken back with this edition"));
        assertFalse(
                get(house.session(Role.READER, Set.of()), "/desk").contains("/desk/publish/expired"),
                "offered to somebody who may not");

        String form = "form=" + house.formToken(cookie);
        assertEquals(
                303, house.client().post("/desk/publish/expired", form, cookie).status());
        assertEquals(before - 1, facts());
        assertFalse(get(cookie, "/desk").contains("the consent has run out"));
        assertEquals(200, readers().status());
        assertEquals(0, ages(), "readers still see it");
    }

    /// Without the name nothing stays, and readers are told that it was taken away.
    @Test
    void thePublicationOfSomethingElseTakesItBackToo() throws IOException {
        house.clock.pass(Duration.ofDays(400));
        assertEquals(200, readers().status());
        house.desk.publish(vigil.audience.Cleared.NOTHING, House.EDITOR_NAME);
        assertEquals(410, readers().status());
        assertEquals(0, facts());
    }

    /// Once it has been acted on, it needs a new word, whatever the clock says.
    @Test
    void aClockThatIsPutBackMakesNoConsentGoodAgain() throws IOException {
        house.clock.pass(Duration.ofDays(10));
        house.desk.publish(vigil.audience.Cleared.NOTHING, House.EDITOR_NAME);
        assertEquals(0, ages());
        house.clock.pass(Duration.ofDays(-40));
        assertTrue(house.desk.clearance().plan(any -> true).isEmpty(), "a consent that had run out is good again");
        given("story", "2026-12-01");
        house.desk.publish(house.desk.clearance().plan(any -> true), House.EDITOR_NAME);
        assertEquals(1, ages(), "a new word counts");
    }
}
