package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.claim.Problem;
import vigil.claim.Refusal;

class TiledLogTest {
    private static final TiledLog LOG = logOf(600);

    private static TiledLog logOf(int size) {
        return TiledLog.of(IntStream.range(0, size)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    @Test
    void laysTilesOutAsTheVectorsDo() {
        Vectors vectors = Vectors.tlog();
        for (Vectors v : vectors.each("tile_paths")) {
            TilePath path = new TilePath((int) v.number("level"), v.number("n"), (int) v.number("width"));
            assertEquals(v.text("path"), path.text());
        }
        Vectors layout = vectors.in("tile_layout");
        for (String size : layout.all().keySet()) {
            List<TilePath> expected = new ArrayList<>();
            for (Vectors v : layout.each(size)) {
                int level = (int) v.number("level");
                for (long n = 0; n < v.number("full"); n++) {
                    expected.add(new TilePath(level, n, 256));
                }
                if (v.number("partial_width") > 0) {
                    expected.add(new TilePath(level, v.number("full"), (int) v.number("partial_width")));
                }
            }
            assertEquals(expected, TilePath.hashes(Long.parseLong(size)));
        }
    }

    @Test
    void fillsTilesAsTheVectorsDo() {
        SortedMap<String, byte[]> files = TiledLog.of(Vectors.entries()).files();
        assertEquals(List.of("tile/0/000.p/7", "tile/entries/000.p/7"), List.copyOf(files.keySet()));
        Vectors vectors = Vectors.tlog();
        assertEquals(
                vectors.text("tile_0_000_p7_hex_sha256"),
                Hash.of(file(files, "tile/0/000.p/7")).hex());
        assertEquals(vectors.text("entry_bundle_hex"), HexFormat.of().formatHex(file(files, "tile/entries/000.p/7")));
    }

    @Test
    void readsBackEverySizeItWrites() {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 511, 512, 600}) {
            SortedMap<String, byte[]> files = LOG.files(size);
            Checkpoint checkpoint = new Checkpoint("o", size, LOG.tree().root(size));
            TiledLog read = TiledLog.read(checkpoint, files::get);
            assertEquals(size, read.entries().size());
            assertEquals(LOG.tree().root(size), read.tree().root());
            sameFiles(files, read.files());
            sameFiles(files, logOf(size).files());
        }
    }

    @Test
    void provesHashTilesThreeLevelsHigh() {
        TiledLog large = logOf(70_000);
        Checkpoint checkpoint = large.checkpoint("o");
        SortedMap<String, byte[]> files = large.files();
        assertEquals(
                large.tree().root(),
                TiledLog.read(checkpoint, files::get).tree().root());
        assertArrayEquals(large.tree().root(65_536).bytes(), file(files, "tile/2/000.p/1"));
        file(files, "tile/1/001.p/17")[543] ^= 1;
        assertEquals(List.of(new Problem("tile-differs", "tile/1/001.p/17")), problems(checkpoint, files));
    }

    private static void sameFiles(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), path));
    }

    @Test
    void namesEveryFileThatIsMissing() {
        Checkpoint checkpoint = LOG.checkpoint("o");
        for (String path : LOG.files().keySet()) {
            Map<String, byte[]> files = LOG.files();
            files.remove(path);
            assertEquals(List.of(new Problem("tile-missing", path)), problems(checkpoint, files));
        }
    }

    @Test
    void findsEveryChangedByte() {
        TiledLog small = logOf(9);
        Checkpoint checkpoint = small.checkpoint("o");
        for (String path : small.files().keySet()) {
            for (int at = 0; at < file(small.files(), path).length; at++) {
                SortedMap<String, byte[]> files = small.files();
                file(files, path)[at] ^= 4;
                assertTrue(!problems(checkpoint, files).isEmpty(), path + " byte " + at);
            }
            SortedMap<String, byte[]> longer = small.files();
            byte[] bytes = file(longer, path);
            longer.put(path, Arrays.copyOf(bytes, bytes.length + 1));
            assertEquals(path, problems(checkpoint, longer).getFirst().where());
        }
    }

    private static byte[] file(Map<String, byte[]> files, String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private static List<Problem> problems(Checkpoint checkpoint, Map<String, byte[]> files) {
        return assertThrows(Refusal.class, () -> TiledLog.read(checkpoint, files::get))
                .problems();
    }

    @Test
    void refusesAWholeLogOfOtherEntries() {
        Checkpoint signed = new Checkpoint("o", 600, logOf(601).tree().root());
        assertEquals("tiles-root", problems(signed, LOG.files()).getFirst().code());
    }

    @Test
    void namesAllProblemsAtOnceButNotWithoutEnd() {
        assertEquals(3, problems(LOG.checkpoint("o"), new TreeMap<>()).size());
        Checkpoint forged = new Checkpoint("o", 999_999_999_999_999_999L, MerkleTree.EMPTY);
        assertEquals(100, problems(forged, LOG.files()).size());
    }

    @Test
    void refusesAnEntryTooLong() {
        TiledLog longest = TiledLog.of(List.of(new byte[65_535]));
        assertEquals(
                1,
                TiledLog.read(longest.checkpoint("o"), longest.files()::get)
                        .entries()
                        .size());
        assertThrows(Refusal.class, () -> TiledLog.of(List.of(new byte[65_536])));
    }
}
