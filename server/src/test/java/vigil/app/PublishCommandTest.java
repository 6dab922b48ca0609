package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Curation.Consent;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.verify.Verification;

/// `vigil publish` asks the same consent as the desk does.
class PublishCommandTest {
    private static final String TEXT = "Orlan Veshti was arrested on 3 May 2024 in Halvany. He is 41 years old.";
    /// When a consent that has run out by now still held.
    private static final Clock BEFORE = Clock.fixed(Instant.parse("2025-05-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void register() throws Exception {
        home = folder.resolve("home");
        Path text = Files.writeString(folder.resolve("notice.txt"), TEXT);
        assertEquals(0, vigil("add", text.toString(), "--home", home.toString(), "--accept"), err.toString());
    }

    private int vigil(String... line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line);
    }

    private int publish() {
        return vigil("publish", "--home", home.toString());
    }

    private void given(Vigil vigil, String scope, String until) {
        Subject person = vigil.register().people().getFirst();
        vigil.record(List.of(new Consent(
                vigil.id(),
                vigil.now(),
                "amsel",
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

    private Vigil open(Clock clock) {
        return Vigil.open(home, clock, Settings.DEFAULT);
    }

    private boolean anywhere(String word) throws Exception {
        try (var files = Files.walk(home.resolve("editions/current").toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whereNobodyWasAskedNothingIsPublished() {
        assertEquals(1, publish());
        assertTrue(out.toString().contains("Nothing new to publish."), out.toString());
        assertTrue(err.toString().contains("Orlan Veshti ("), err.toString());
        assertTrue(err.toString().contains("closed: nobody was asked"), err.toString());
        assertTrue(err.toString().contains("/consents"), "no way to mend it: " + err);
        assertFalse(Files.exists(home.resolve("editions/current")));
    }

    @Test
    void whatIsCoveredIsPublishedAndTheRestIsNamed() throws Exception {
        try (Vigil vigil = open(Clock.systemUTC())) {
            given(vigil, "name", "2999");
        }
        assertEquals(0, publish(), err.toString());
        assertTrue(anywhere("Veshti"));
        assertTrue(err.toString().contains("Left out, since no consent covers it: 1 facts."), err.toString());
        try (Vigil vigil = open(Clock.systemUTC())) {
            assertEquals(1, vigil.clearance().uncovered().size());
            given(vigil, "story", "2999");
        }
        assertEquals(0, publish(), err.toString());
        assertEquals("", err.toString());
    }

    /// The consent ran out; the next publication takes the page down, although there is nothing new.
    @Test
    void whatAConsentNoLongerCoversIsTakenBack() throws Exception {
        try (Vigil vigil = open(BEFORE)) {
            given(vigil, "name", "2025-12-31");
            vigil.publish(vigil.clearance().plan(any -> true), "amsel");
        }
        assertTrue(anywhere("Veshti"));
        assertEquals(0, publish(), err.toString());
        assertTrue(out.toString().contains("taken back"), out.toString());
        assertTrue(err.toString().contains("it has run out, ask again"), err.toString());
        assertFalse(anywhere("Veshti"));
        assertEquals(
                List.of(),
                Verification.of(home.resolve("editions/current"), Optional.empty())
                        .problems());
        assertEquals(1, publish(), "taken back, and nothing else to do");

        try (Vigil vigil = open(Clock.systemUTC())) {
            given(vigil, "name", "2999");
        }
        assertEquals(0, publish(), err.toString());
        assertTrue(anywhere("Veshti"), "a renewed consent does not bring it back");
    }
}
