package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Words of unreleased texts surface in no byte of an edition, in no shape; and the trap that looks for
/// them catches each of those shapes.
class CanaryTest {
    private static final List<String> BIRDS = List.of("Щегловитенко", "xqgoldfinch");

    @Test
    void noEditionHoldsAWordOfWhatStaysInside() {
        int words = 0;
        for (long seed = 0; seed < 16; seed++) {
            var told = Invented.of(seed, seed + 1000);
            words += told.canaries().size();
            var edition = Edition.of(told.lines(), TestEditions.NAME, TestEditions.KEY, publishers(seed));
            var caught = new CanaryTrap(told.canaries()).caught(edition.files());
            assertEquals(List.of(), caught);
        }
        assertTrue(words > 500, words + " words");
    }

    /// The whole site for a few: there is much more of it to search.
    private static List<Publisher> publishers(long seed) {
        return seed % 8 == 0 ? Channels.all() : List.of(new SmallSite());
    }

    @Test
    void theTrapCatchesEveryShape() throws Exception {
        for (String bird : BIRDS) {
            var trap = new CanaryTrap(List.of(bird));
            new Encodings(bird, new Transliteration())
                    .all()
                    .forEach((how, shapes) -> shapes.forEach(shape -> {
                        byte[] file = ("<p>around " + shape + "\n</p>").getBytes(StandardCharsets.ISO_8859_1);
                        requireCaught(trap, file, bird + " " + how);
                        requireCaught(trap, packed(file), bird + " " + how);
                    }));
        }
    }

    private static void requireCaught(CanaryTrap trap, byte[] file, String what) {
        var caught = trap.caught(Map.of("en/page.html", file));
        assertTrue(caught.contains("en/page.html: " + what), what + " is not among " + caught);
    }

    private static byte[] packed(byte[] file) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("before".getBytes(StandardCharsets.US_ASCII));
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /// The same shapes again, written by other means than the trap knows them by.
    @Test
    void theTrapCatchesWhatOthersWrote() {
        var trap = new CanaryTrap(BIRDS);
        for (String leak : List.of(
                "Щегловитенко",
                "ЩЕГЛОВИТЕНКО",
                "shcheglovitenko",
                "Shcheglovitenko",
                "SHCHEGLOVITENKO",
                "ščeglovitenko",
                "%D0%A9%D0%B5%D0%B3%D0%BB%D0%BE%D0%B2%D0%B8%D1%82%D0%B5%D0%BD%D0%BA%D0%BE",
                "\\u0429\\u0435\\u0433\\u043b\\u043e\\u0432\\u0438\\u0442\\u0435\\u043d\\u043a\\u043e",
                "&#1065;&#1077;&#1075;&#1083;&#1086;&#1074;&#1080;&#1090;&#1077;&#1085;&#1082;&#1086;",
                "d0a9d0b5d0b3d0bbd0bed0b2d0b8d182d0b5d0bdd0bad0be",
                "окнетиволгещ",
                "eHFnb2xkZmluY2g=",
                "\"YSB4cWdvbGRmaW5jaCB3\"",
                "YWIgeHFnb2xkZmluY2g",
                "XqGoldFinch")) {
            byte[] file = ("{\"a\":\"" + leak + "\"}").getBytes(StandardCharsets.UTF_8);
            assertTrue(!trap.caught(Map.of("index.json", file)).isEmpty(), leak);
        }
        assertTrue(!trap.caught(Map.of("en/xqgoldfinch.html", new byte[0])).isEmpty(), "a name of a file");
        assertEquals(List.of(), trap.caught(Map.of("index.json", "{\"a\":\"щегол, goldfinch\"}".getBytes())));
    }

    /// One leak in each channel, where nobody would look for it.
    @Test
    void aLeakInEveryChannelFallsIntoTheTrap() {
        var told = Invented.of(3, 1003);
        String word = told.canaries().iterator().next();
        var trap = new CanaryTrap(told.canaries());
        Channels.leaks(word).forEach((path, bytes) -> {
            var caught = trap.caught(Map.of(path, bytes));
            assertTrue(caught.stream().anyMatch(each -> each.contains(word)), path + ": " + caught);
        });
    }

    @Test
    void aLeakingPublisherFallsIntoTheTrap() {
        var told = Invented.of(3, 1003);
        String word = told.canaries().iterator().next();
        Publisher leaking = contents -> List.of(SmallSite.page("en/help.html", "<!-- " + word + " -->"));
        var edition = Edition.of(told.lines(), TestEditions.NAME, TestEditions.KEY, List.of(leaking));
        var caught = new CanaryTrap(told.canaries()).caught(edition.files());
        assertTrue(caught.contains("en/help.html: " + word + " clear"), caught.toString());
        assertTrue(caught.stream().allMatch(each -> each.startsWith("en/help.html")), caught.toString());
    }
}
