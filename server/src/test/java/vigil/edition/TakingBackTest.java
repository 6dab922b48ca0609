package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.Disclosed;
import vigil.audience.LogLeaf;
import vigil.audience.Released;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.Line;
import vigil.ledger.Salt;
import vigil.verify.Verification;

/// What was taken back is gone from every byte; the log only grows, and still verifies.
class TakingBackTest {
    private static final Instant LATER = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder;

    private final Random random = new Random(-987_654_321);

    @Test
    void aWithheldEntryIsGoneFromEveryByte() throws Exception {
        for (long seed = 0; seed < 12; seed++) {
            var told = Invented.of(seed, seed);
            for (Disclosed each : someOf(told.released().entries())) {
                var after = new ArrayList<>(told.lines());
                after.add(line(
                        after.size(), new Withhold(Id.random(random), LATER, "editor", List.of(id(each)), "safety")));
                requireGone(told.released(), after, each);
            }
        }
    }

    @Test
    void anErasedEntryIsGoneFromEveryByte() throws Exception {
        for (long seed = 0; seed < 12; seed++) {
            var told = Invented.of(seed, seed);
            for (Disclosed each : someOf(told.released().entries())) {
                var after = new ArrayList<>(told.lines());
                after.removeIf(line -> line.entry().id().equals(id(each)));
                after.add(line(after.size(), new Erase(Id.random(random), LATER, "editor", id(each), "consent")));
                requireGone(told.released(), after, each);
            }
        }
    }

    private static List<Disclosed> someOf(List<Disclosed> entries) {
        return entries.stream().filter(each -> each.index() % 5 == 0).toList();
    }

    private static Id id(Disclosed each) {
        return each.entry().id();
    }

    private static Line line(long position, Entry entry) {
        return new Line(position, entry, new Salt(new byte[32]));
    }

    private void requireGone(Released before, List<Line> ledger, Disclosed taken) throws Exception {
        Released after = Released.of(ledger);
        assertEquals(before.edition() + 1, after.edition());
        var grown = new ArrayList<>(before.log());
        assertEquals(before.log(), after.log().subList(0, grown.size()));
        assertTrue(
                after.log().getLast() instanceof LogLeaf.Redaction redaction && redaction.index() == taken.index(),
                after.log().getLast().toString());
        Edition edition = TestEditions.of(ledger);
        for (var file : edition.files().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            for (String trace : traces(taken)) {
                assertTrue(!text.contains(trace), file.getKey() + " still holds " + trace);
            }
        }
        Path place = TestEditions.spread(edition, folder.resolve("e" + random.nextLong()));
        assertEquals(List.of(), Verification.of(place, Optional.empty()).problems());
    }

    /// What only this entry says: its identifier, its salt, its words.
    private static List<String> traces(Disclosed taken) {
        var traces = new ArrayList<>(
                List.of(id(taken).text(), new vigil.ledger.Hash(taken.salt().bytes()).hex()));
        switch (taken.entry()) {
            case Claim claim ->
                claim.passages().forEach(passage -> traces.add(passage.quote().substring(0, 12)));
            case Cite cite -> traces.add(cite.source().title().substring(0, 12));
            default -> {}
        }
        return traces;
    }

    @Test
    void whatHungOnItRestsWithIt() {
        var told = Invented.of(2, 2);
        var claims = told.released().entries().stream()
                .filter(each -> each.entry() instanceof Claim)
                .map(TakingBackTest::id)
                .toList();
        var after = new ArrayList<>(told.lines());
        after.add(line(after.size(), new Withhold(Id.random(random), LATER, "editor", claims, "safety")));
        assertEquals(List.of(), Released.of(after).entries());
    }

    @Test
    void theLogOnlyGrows() {
        for (long seed = 0; seed < 20; seed++) {
            List<LogLeaf> log = List.of();
            List<Long> sizes = List.of();
            for (var told : Invented.history(seed, 6)) {
                var released = told.released();
                assertEquals(log, released.log().subList(0, log.size()));
                assertEquals(sizes, released.sizes().subList(0, sizes.size()));
                assertEquals(released.edition(), released.sizes().size());
                log = released.log();
                sizes = released.sizes();
            }
        }
    }

    @Test
    void anOldMirrorStillVerifiesAsWhatItWas() throws Exception {
        int number = 0;
        for (var told : Invented.history(8, 5)) {
            Path place = TestEditions.spread(TestEditions.of(told), folder.resolve("" + number++));
            assertEquals(List.of(), Verification.of(place, Optional.empty()).problems());
        }
    }
}
