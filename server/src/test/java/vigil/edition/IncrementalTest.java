package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.PublicFiles;
import vigil.audience.PublicRecord;
import vigil.audience.Released;
import vigil.edition.print.Print;
import vigil.edition.share.Share;
import vigil.edition.site.Site;
import vigil.ledger.Line;
import vigil.ledger.Tail;
import vigil.text.Language;
import vigil.verify.Verification;

/// An edition made from the last one is the edition that would be made of the whole ledger.
class IncrementalTest {
    private static final Address ADDRESS = Address.of("https://vigil.example/");
    private static final List<Publisher> PUBLISHERS = List.of(new Site(), new Share(ADDRESS));
    private static final List<Publisher> PRINTING = List.of(new Print(new Offers(ADDRESS, Set.of(Language.EN))));

    @TempDir
    Path folder;

    /// Follows a ledger as the program does.
    private static final class Following {
        private final Tail tail = new Tail();
        private final PublicRecord all = new PublicRecord();
        private final Press press;
        private final List<Line> seen = new java.util.ArrayList<>();

        Following(List<Publisher> publishers) {
            press = new Press(TestEditions.NAME, TestEditions.KEY, publishers, null);
        }

        /// The lines of a told register are other objects each time; those that are known stay the same ones.
        Edition next(List<Line> told) {
            var byId = new java.util.HashMap<vigil.claim.Id, Line>();
            seen.forEach(line -> byId.put(line.entry().id(), line));
            List<Line> now = told.stream()
                    .map(line -> byId.getOrDefault(line.entry().id(), line))
                    .toList();
            seen.clear();
            seen.addAll(now);
            tail.since(now).orElseThrow().forEach(all::follow);
            return press.print(all);
        }
    }

    @Test
    void afterEachOfFiveHundredActsItIsTheSameByteForByte() throws Exception {
        int acts = 0;
        int pages = 0;
        int made = 0;
        for (long seed = 100; acts < 500; seed++) {
            var following = new Following(PUBLISHERS);
            for (Invented.Told told : Invented.everyAct(seed, 6)) {
                Edition incremental = following.next(told.lines());
                Edition full = Edition.of(told.lines(), TestEditions.NAME, TestEditions.KEY, PUBLISHERS);
                requireSame(full, incremental, "seed " + seed + ", act " + acts);
                assertEquals(Released.of(told.lines()), following.all.released(), "seed " + seed);
                assertEquals(PublicFiles.of(following.all.released()), following.all.files(), "seed " + seed);
                acts++;
                pages += full.printed().size();
                made += following.press.made();
            }
        }
        assertTrue(made < pages, made + " of " + pages + " were made anew");
    }

    @Test
    void whatIsPrintedOnPaperIsTheSameToo() throws Exception {
        var following = new Following(PRINTING);
        for (Invented.Told told : Invented.everyAct(40, 1)) {
            Edition incremental = following.next(told.lines());
            requireSame(Edition.of(told.lines(), TestEditions.NAME, TestEditions.KEY, PRINTING), incremental, "paper");
        }
    }

    @Test
    void nothingThatStaysInsideChangesIt() {
        for (long seed = 300; seed < 303; seed++) {
            var one = new Following(PUBLISHERS);
            var other = new Following(PUBLISHERS);
            Edition last = null;
            List<Invented.Told> with = Invented.everyAct(seed, seed, 4);
            List<Invented.Told> without = Invented.everyAct(seed, seed + 1, 4);
            for (int act = 0; act < with.size(); act++) {
                Edition edition = one.next(with.get(act).lines());
                requireSame(edition, other.next(without.get(act).lines()), "seed " + seed + ", act " + act);
                last = edition;
            }
            var caught = new CanaryTrap(with.getLast().canaries())
                    .caught(Objects.requireNonNull(last).files());
            assertTrue(caught.isEmpty(), "seed " + seed + ": " + caught);
        }
    }

    @Test
    void whatIsWrittenOnTopOfTheLastIsWhole() throws Exception {
        var editions = EditionFolder.home(folder);
        var following = new Following(PUBLISHERS);
        int act = 0;
        for (Invented.Told told : Invented.everyAct(7, 12)) {
            Edition edition = following.next(told.lines());
            Path place = editions.write(edition).place();
            following.press.rest(edition, () -> editions.current().orElseThrow());
            var stands = TestEditions.read(edition.number(), place).files();
            assertEquals(edition.printed().keySet(), stands.keySet());
            edition.files().forEach((path, bytes) -> assertArrayEquals(bytes, stands.get(path), path));
            if (act++ % 5 == 0) {
                assertEquals(List.of(), Verification.of(place, Optional.empty()).problems());
            }
        }
    }

    private static void requireSame(Edition full, Edition incremental, String where) {
        assertEquals(full.printed().keySet(), incremental.printed().keySet(), where);
        full.printed().forEach((path, printed) -> {
            if (!printed.equals(incremental.printed().get(path))) {
                assertEquals(
                        new String(printed.bytes(), java.nio.charset.StandardCharsets.UTF_8),
                        new String(incremental.printed().get(path).bytes(), java.nio.charset.StandardCharsets.UTF_8),
                        where + ": " + path);
            }
        });
    }
}
