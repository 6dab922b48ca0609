package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.claim.Problem;
import vigil.claim.Refusal;

class RecoveryTest {
    private final HomeKey key = HomeKey.random();
    private final List<RecoveryShare> shares = Recovery.split(key, 3, 5);

    private static List<String> codes(Runnable refused) {
        return assertThrows(Refusal.class, refused::run).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private List<RecoveryShare> these(int... numbers) {
        var some = new ArrayList<RecoveryShare>();
        for (int number : numbers) {
            some.add(shares.get(number - 1));
        }
        return some;
    }

    @Test
    void anyThreeOfFiveGiveTheKeyAndNoTwoDo() {
        for (int a = 1; a <= 5; a++) {
            for (int b = a + 1; b <= 5; b++) {
                for (int c = b + 1; c <= 5; c++) {
                    assertTrue(Recovery.opens(these(c, a, b), key));
                }
                var two = these(a, b);
                assertEquals(List.of("share-too-few"), codes(() -> Recovery.combine(two)));
                byte[] forced = Shamir.combine(
                        Map.of(a, two.get(0).value(), b, two.get(1).value()));
                assertFalse(HomeKey.of(forced).equals(key));
            }
        }
        assertTrue(Recovery.opens(shares, key));
    }

    /// Shares that libgfshare 2.0.0 (`gfsplit -n 3 -m 5`) made of the bytes 00 08 10 ... f8.
    @Test
    void sharesOfDebiansLibgfshareFitTogether() {
        var made = Map.of(
                1, "ee8dafbff8fdba8728dbc7fc40f39077a33bc975f338945c2d7590fe16f4f1b0",
                4, "6c4dd2c3a9465234d9e213f90b3586f60d136d84c942aba40ceaa223ff181624",
                35, "2a61f1def1f8547f186f5b606aa2908028d95f65526b5002e0072d16a2e392e2",
                98, "04449ba62fdcb81713f3d33391b5914a6e78a5a8dbe54dc06a0bf36da9e5ffa6",
                159, "62162c53258acfb4f078f902a44b2d716a29de89310de398c7fd4682460627cc");
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (8 * i);
        }
        for (var some : List.of(List.of(1, 4, 35), List.of(159, 98, 4), List.of(35, 1, 159))) {
            var values = new java.util.TreeMap<Integer, byte[]>();
            some.forEach(number -> values.put(number, HexFormat.of().parseHex(made.get(number))));
            assertArrayEquals(secret, Shamir.combine(values));
        }
    }

    @Test
    void whatIsTypedFromPaperIsReadOrRefused() {
        var share = shares.get(3);
        String paper = share.text();
        assertTrue(paper.matches("([A-Z2-7]{4}-){15}[A-Z2-7]{4}"), paper);
        String typed = paper.toLowerCase().replace("-", " ").replace('o', '0').replace('b', '8');
        var read = RecoveryShare.parse(typed, "share 4");
        assertEquals(List.of(3, 4), List.of(read.threshold(), read.number()));
        assertArrayEquals(share.value(), read.value());
        assertEquals(paper, read.text());
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var slip = new StringBuilder(paper);
            int at = random.nextInt(paper.length());
            char other = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(random.nextInt(32));
            if (slip.charAt(at) != '-' && slip.charAt(at) != other) {
                slip.setCharAt(at, other);
                assertEquals(List.of("share-check"), codes(() -> RecoveryShare.parse(slip.toString(), "x")));
            }
        }
        assertEquals(List.of("share-length"), codes(() -> RecoveryShare.parse(paper.substring(1), "x")));
        assertEquals(List.of("share-letter"), codes(() -> RecoveryShare.parse("9" + paper.substring(1), "x")));
    }

    @Test
    void sharesThatDoNotBelongTogetherAreNamed() {
        var mixed = these(1, 2);
        mixed.add(Recovery.split(key, 3, 5).get(2));
        mixed.add(shares.get(1));
        assertEquals(List.of("share-other-set", "share-twice"), codes(() -> Recovery.combine(mixed)));
        assertEquals(List.of("share-too-few"), codes(() -> Recovery.combine(List.of())));
        assertEquals(List.of("share-count"), codes(() -> Recovery.split(key, 1, 5)));
        assertFalse(Recovery.opens(these(1, 2, 3), HomeKey.random()));
    }
}
