package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import vigil.claim.Claim;
import vigil.claim.Visibility;
import vigil.edition.site.Site;
import vigil.ledger.Canonical;
import vigil.ledger.Hash;
import vigil.ledger.Line;

/// Public bytes are a function of released facts only. Two registers that released the same, and differ
/// in everything else, have the same edition; a publisher that could reach past the released facts is
/// caught by the same comparison.
class NonInterferenceTest {
    private static final int PAIRS = 200;

    @Test
    void editionsOfPairsAreTheSameBytes() {
        int entries = 0;
        int secrets = 0;
        for (long pair = 0; pair < PAIRS; pair++) {
            var one = Invented.of(pair, 2 * pair);
            var other = Invented.of(pair, 2 * pair + 1);
            requireSame(one, other, told -> new SmallSite());
            entries += one.released().entries().size();
            secrets += one.lines().size() - one.released().entries().size();
            assertTrue(!one.lines().equals(other.lines()), "pair " + pair + " differs in nothing");
        }
        // a harness that compared empty editions, or registers without secrets, would prove nothing
        assertTrue(entries > 20 * PAIRS && secrets > 10 * PAIRS, entries + " released, " + secrets + " not");
    }

    @Test
    void theSiteOfPairsIsTheSameBytes() {
        var site = new Site();
        for (long pair = PAIRS; pair < PAIRS + 8; pair++) {
            requireSame(Invented.of(pair, 2 * pair), Invented.of(pair, 2 * pair + 1), told -> site);
        }
    }

    /// Feeds, calendars, tables, sheets and pictures too: bytes, names and number of all files.
    @Test
    void everyChannelOfPairsIsTheSameBytes() {
        for (long pair = PAIRS + 8; pair < PAIRS + 11; pair++) {
            requireSame(
                    Invented.of(pair, 2 * pair),
                    Invented.of(pair, 2 * pair + 1),
                    told -> contents -> Channels.all().stream()
                            .flatMap(each -> each.pages(contents).stream())
                            .toList());
        }
    }

    private static void requireSame(
            Invented.Told one, Invented.Told other, Function<Invented.Told, Publisher> publisher) {
        Map<String, byte[]> files = edition(one, publisher).files();
        Map<String, byte[]> others = edition(other, publisher).files();
        var paths = new TreeSet<>(files.keySet());
        paths.addAll(others.keySet());
        var different = new ArrayList<String>();
        for (String path : paths) {
            if (!Arrays.equals(files.get(path), others.get(path))) {
                different.add(path);
            }
        }
        assertEquals(List.of(), different);
    }

    private static Edition edition(Invented.Told told, Function<Invented.Told, Publisher> publisher) {
        return Edition.of(told.lines(), TestEditions.NAME, TestEditions.KEY, List.of(publisher.apply(told)));
    }

    /// Ways in which an edition could tell of what stays inside.
    private static final Map<String, Function<List<Line>, String>> LEAKS = Map.of(
            "how much there is", lines -> "" + lines.size(),
            "when editors work", lines -> "" + lines.getLast().entry().at(),
            "who works here", lines -> lines.getFirst().entry().by(),
            "a claim of the team", lines -> team(lines),
            "a claim in base64",
                    lines -> Base64.getEncoder().encodeToString(team(lines).getBytes()),
            "a hash of it", lines -> Hash.of(team(lines).getBytes()).hex(),
            "where released entries stand", lines -> "" + released(lines).position(),
            "what editors saw of them",
                    lines -> Canonical.json(released(lines).entry()).toString());

    private static String team(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.entry() instanceof Claim claim
                        && !claim.visibility().equals(Visibility.OPEN))
                .toList()
                .toString();
    }

    private static Line released(List<Line> lines) {
        var last = vigil.audience.Released.of(lines).entries().getLast().entry().id();
        return lines.stream()
                .filter(line -> line.entry().id().equals(last))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPublisherThatReachesFurtherIsCaught() {
        LEAKS.forEach((what, leak) -> {
            Function<Invented.Told, Publisher> leaking =
                    told -> contents -> List.of(SmallSite.page("leak.txt", leak.apply(told.lines())));
            assertThrows(
                    AssertionFailedError.class,
                    () -> {
                        for (long pair = 0; pair < 8; pair++) {
                            requireSame(Invented.of(pair, 2 * pair), Invented.of(pair, 2 * pair + 1), leaking);
                        }
                    },
                    what);
        });
    }

    @Test
    void theHarnessSeesAReleasedDifference() {
        assertThrows(
                AssertionFailedError.class,
                () -> requireSame(Invented.of(1, 1), Invented.of(2, 1), told -> new SmallSite()));
    }
}
