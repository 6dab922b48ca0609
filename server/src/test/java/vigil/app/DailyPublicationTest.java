package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.Cleared;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.When;
import vigil.ledger.Line;
import vigil.verify.EditionNote;
import vigil.web.TestClock;

/// What is released goes out at one time of the day (`publish.daily`), so that the hour tells nothing.
class DailyPublicationTest {
    private static final String TEXT = "Orlan Veshti was arrested on 3 May 2024 in Halvany. He is 41 years old.";
    private static final Settings AT_SIX = new Settings(Map.of(Setting.PUBLISH_DAILY, "18:00"));

    @TempDir
    Path folder;

    private Path home;
    /// It is nine in the morning.
    private final TestClock clock = new TestClock();

    @BeforeEach
    void register() throws Exception {
        home = folder.resolve("home");
        Path text = Files.writeString(folder.resolve("notice.txt"), TEXT);
        assertEquals(0, command("add", text.toString(), "--home", home.toString(), "--accept"));
        try (Vigil vigil = open(Settings.DEFAULT)) {
            given(vigil, "name");
            given(vigil, "story");
        }
    }

    private static int command(String... words) {
        return Main.commandLine().setOut(new PrintWriter(new StringWriter())).execute(words);
    }

    private Vigil open(Settings settings) {
        return Vigil.open(home, clock, settings);
    }

    private static void given(Vigil vigil, String scope) {
        vigil.record(List.of(new Consent(
                vigil.id(),
                vigil.now(),
                "amsel",
                vigil.register().people().getFirst(),
                scope,
                Consent.GIVEN,
                "self",
                null,
                null,
                When.of("2999"),
                null,
                null)));
    }

    private static Cleared plan(Vigil vigil) {
        return vigil.clearance().plan(anybody -> true);
    }

    @Test
    void whatIsLaidGoesOutAtItsTimeAndAsOneAct() {
        try (Vigil vigil = open(AT_SIX)) {
            Cleared plan = plan(vigil);
            vigil.daily().lay(plan.only(line -> line.entry() instanceof Claim), "amsel");
            clock.pass(Duration.ofHours(8));
            vigil.daily().lay(plan, "drossel");
            var waiting = vigil.daily().waiting().orElseThrow();
            assertEquals(Instant.parse("2026-11-23T18:00:00Z"), waiting.due());
            assertEquals(1, waiting.people());
            clock.pass(Duration.ofMinutes(59));
            assertEquals(Optional.empty(), vigil.publishDue());
            assertEquals(0, vigil.released().edition());
            clock.pass(Duration.ofMinutes(1));
            assertEquals(Optional.of(1), vigil.publishDue());
            assertTrue(plan(vigil).isEmpty());
            assertEquals(Optional.empty(), vigil.daily().waiting());
            assertEquals(Optional.empty(), vigil.publishDue());
        }
    }

    @Test
    void itWaitsThroughARestartAndGoesOutLateRatherThanNever() {
        try (Vigil vigil = open(AT_SIX)) {
            vigil.daily().lay(plan(vigil), "amsel");
        }
        clock.pass(Duration.ofDays(2));
        try (Vigil vigil = open(AT_SIX)) {
            assertEquals(Optional.of(1), vigil.publishDue());
        }
    }

    @Test
    void afterSixItWaitsUntilTomorrow() {
        clock.pass(Duration.ofHours(9));
        try (Vigil vigil = open(AT_SIX)) {
            vigil.daily().lay(plan(vigil), "amsel");
            assertEquals(
                    Instant.parse("2026-11-24T18:00:00Z"),
                    vigil.daily().waiting().orElseThrow().due());
        }
    }

    @Test
    void whatMayNotBeToldAnyMoreDoesNotGoOut() {
        try (Vigil vigil = open(AT_SIX)) {
            Cleared plan = plan(vigil);
            vigil.daily().lay(plan, "amsel");
            var claims = plan.lines().stream()
                    .map(Line::entry)
                    .filter(Claim.class::isInstance)
                    .toList();
            claims.forEach(claim -> vigil.record(
                    List.of(new Withdraw(vigil.id(), vigil.now(), "amsel", claim.id(), "another person was meant"))));
            clock.pass(Duration.ofHours(9));
            assertEquals(Optional.empty(), vigil.publishDue());
            assertEquals(0, vigil.released().edition());
            assertEquals(Optional.empty(), vigil.daily().waiting());
        }
    }

    @Test
    void whatWasPutAwayDoesNotGoOutAndTakingBackNeverWaits() {
        try (Vigil vigil = open(AT_SIX)) {
            vigil.publish(plan(vigil), "amsel");
            assertEquals(1, vigil.released().edition(), "what is urgent goes out at once");
            var claims = vigil.released().plain().stream()
                    .filter(Claim.class::isInstance)
                    .map(Entry::id)
                    .toList();
            vigil.takeBack(claims, "undone", "amsel");
            assertTrue(vigil.released().plain().stream().noneMatch(Claim.class::isInstance));
            assertFalse(plan(vigil).isEmpty());
            vigil.daily().lay(plan(vigil), "amsel");
            vigil.daily().drop();
            clock.pass(Duration.ofHours(9));
            assertEquals(Optional.empty(), vigil.publishDue());
        }
    }

    /// The same entries, released at nine or at six: readers get the same bytes.
    @Test
    void anEditionTellsNoHour() throws Exception {
        try (Vigil vigil = open(AT_SIX)) {
            vigil.publish(plan(vigil), "amsel");
            Path edition = vigil.edition().orElseThrow();
            String note = Files.readString(edition.resolve(EditionNote.SIGNATURE));
            assertTrue(note.contains("date 2026-11-23\n"), note);
            try (var files = Files.walk(edition)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
                    assertFalse(
                            text.matches("(?s).*2026-11-23T(?!00:00:00|12:00:00).*"), file + " tells an hour: " + text);
                }
            }
        }
    }

    @Test
    void theCommandWaitsTooUnlessItIsUrgent() throws Exception {
        String at = home.toString();
        Files.writeString(home.resolve("vigil.properties"), "publish.daily = 18:00\n");
        assertEquals(1, command("publish", "--home", at), "nothing stands there yet, and nothing went out");
        try (Vigil vigil = open(AT_SIX)) {
            assertTrue(vigil.daily().waiting().isPresent());
            assertEquals(0, vigil.released().edition());
        }
        assertEquals(0, command("publish", "--home", at, "--urgent"));
        try (Vigil vigil = open(AT_SIX)) {
            assertEquals(1, vigil.released().edition());
        }
    }
}
