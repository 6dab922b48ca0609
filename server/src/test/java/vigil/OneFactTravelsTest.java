package vigil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Settings;
import vigil.app.Vigil;
import vigil.app.World;
import vigil.audience.PublicFile;
import vigil.casefile.CaseFile;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.intake.WorkingDraft;
import vigil.intake.draft.Draft;
import vigil.verify.Verification;

/// One fact from a union's declaration to a page that a stranger can check, through the whole program
/// in an empty home. Read it from top to bottom: it is the tour of the code.
class OneFactTravelsTest {
    private static final String EDITOR = "r.amsel";

    @TempDir
    Path folder;

    @Test
    void fromASourceTextToAVerifiablePage() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC);
        try (Vigil vigil = Vigil.open(folder.resolve("home"), clock, Settings.DEFAULT)) {
            // 1. A union's declaration about an arrested dock worker arrives as a text file.
            byte[] bytes = World.document("declaration.txt");

            // 2. Reading proposes claims, each with the exact words that say it.
            Draft read = vigil.read("declaration.txt", bytes, When.of("2026-11"));
            read.proposals()
                    .flatMap(proposal -> proposal.passages().stream())
                    .forEach(passage ->
                            assertEquals(passage.quote(), read.text().substring(passage.start(), passage.end())));
            assertTrue(vigil.lines().isEmpty(), "nothing is recorded until somebody accepts");

            // 3. An editor accepts what is certain; it is on the disk, in one batch, when this returns.
            Subject prisoner = read.people().getFirst().who().subject();
            WorkingDraft draft =
                    vigil.drafts().add(read, id -> read.source(id, "ngo-release", true), vigil.now(), EDITOR);
            long seen = vigil.drafts().find(draft.id()).version();
            long decided =
                    vigil.drafts().acceptAll(draft.id(), prisoner, seen, EDITOR).version();
            vigil.drafts().record(draft.id(), decided, vigil.now(), EDITOR, anyone -> false, vigil::append);

            // 4. The case file is a function of the ledger: the arrest is a finding, and names its source.
            CaseFile file = vigil.register().file(prisoner);
            var found = file.points(Fact.Arrested.class).getFirst();
            Claim said = found.parts().get("when").supporting().getFirst();
            assertEquals(draft.source().id(), said.source());
            assertTrue(file.status().kind().deprived());
            assertTrue(file.days().least() > 0);

            // 5. Nothing is public yet, although every claim is open; and nothing may be before they allow it.
            assertEquals(0, vigil.released().edition());
            assertEquals(List.of(), vigil.clearance().plan(anyone -> true).lines(), "nobody was asked");
            for (String scope : List.of("name", "story", "place", "family", "letters")) {
                vigil.append(List.of(new Consent(
                        vigil.id(),
                        vigil.now(),
                        EDITOR,
                        prisoner,
                        scope,
                        Consent.GIVEN,
                        "self",
                        null,
                        null,
                        When.of("2027-11"),
                        null,
                        null)));
            }
            var plan = vigil.clearance().plan(anyone -> true);
            assertFalse(plan.isEmpty());

            // 6. Publishing names the entries; the edition is a folder of files.
            assertEquals(1, vigil.publish(plan, EDITOR));
            Path home = vigil.edition().orElseThrow();
            Path mirror = vigil.export(folder.resolve("mirror")).place();
            String page = Files.readString(mirror.resolve("en/people/" + prisoner.id() + ".html"));
            assertTrue(page.contains("class=\"fn\""), "every fact has its footnote");
            assertTrue(page.contains(read.document().exhibit().sha256().substring(0, 4)), "and its source its hash");
            assertFalse(page.contains(EDITOR));

            // 7. Whoever has a copy can recompute all of it from what was released, by core alone.
            assertEquals(List.of(), Verification.of(home, Optional.empty()).problems());
            assertEquals(List.of(), Verification.of(mirror, Optional.empty()).problems());
            var published = PublicFile.read(Files.readAllBytes(mirror.resolve("people/" + prisoner.id() + ".json")));
            assertEquals(
                    found.fact().when(),
                    ((Fact.Arrested) published
                                    .points(Fact.Arrested.class)
                                    .getFirst()
                                    .fact())
                            .when());

            // 8. One byte changed anywhere, and the copy is found out by name.
            Path json = mirror.resolve("people/" + prisoner.id() + ".json");
            Files.writeString(json, Files.readString(json).replace("2026", "2025"), StandardCharsets.UTF_8);
            var verdict = Verification.of(mirror, Optional.empty());
            assertTrue(verdict.problems().stream()
                    .anyMatch(problem -> problem.where().contains(prisoner.id().text())));

            // 9. And what was recorded is still there, whole, for the next day.
            assertEquals(List.of(), vigil.ledger().verify());
        }
    }
}
