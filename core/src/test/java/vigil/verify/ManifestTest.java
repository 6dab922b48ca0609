package vigil.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.claim.Refusal;

class ManifestTest {
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void isSortedByteByByte() {
        var manifest = Manifest.of(Map.of("b", new byte[0], "a/b", new byte[0], "a-b", new byte[0], "Z", new byte[0]));
        String text = EMPTY + "  Z\n" + EMPTY + "  a-b\n" + EMPTY + "  a/b\n" + EMPTY + "  b\n";
        assertArrayEquals(text.getBytes(StandardCharsets.US_ASCII), manifest.bytes());
        assertEquals(manifest, Manifest.parse(manifest.bytes()));
    }

    @Test
    void everyOtherFormIsRefused() {
        for (String other : List.of(
                EMPTY + "  b\n" + EMPTY + "  a\n",
                EMPTY + "  a\n" + EMPTY + "  a\n",
                EMPTY + "  a",
                EMPTY + "  a\r\n",
                EMPTY + " a\n",
                EMPTY.toUpperCase() + "  a\n",
                EMPTY + "  ../a\n",
                EMPTY + "  /a\n",
                EMPTY + "  a//b\n",
                EMPTY + "  a/.b\n",
                EMPTY + "  \u0430\n",
                "\n")) {
            assertThrows(Refusal.class, () -> Manifest.parse(other.getBytes(StandardCharsets.UTF_8)), other);
        }
    }

    @Test
    void noPathLeadsOutOfTheFolder() {
        for (String path : List.of("index.html", "tile/0/x001/x234/067", "tile/0/000.p/7", "en/a_b-c.1.html")) {
            assertTrue(Manifest.isPath(path), path);
        }
        for (String path : List.of("", "/", "a/", "../a", "a/../b", "..", ".a", "a\\b", "a b", "a\n", "C:a", "é")) {
            assertTrue(!Manifest.isPath(path), path);
        }
        assertTrue(!Manifest.isPath("a".repeat(501)));
    }
}
