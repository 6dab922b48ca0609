package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.Hash;

class ExhibitsTest {
    @TempDir
    Path home;

    private final HomeKey key = HomeKey.random();

    private Exhibits exhibits() {
        return new Exhibits(home.resolve("exhibits"), key);
    }

    private Path file(Hash hash) {
        return home.resolve("exhibits").resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void keepsOnceAndGivesBack() throws IOException {
        var exhibits = exhibits();
        byte[] letter = "A letter from Dremnik".getBytes(StandardCharsets.UTF_8);
        Hash hash = exhibits.keep(letter);
        byte[] first = Files.readAllBytes(file(hash));
        assertEquals(hash, exhibits.keep(letter));
        assertArrayEquals(letter, exhibits.bytes(hash).orElseThrow());
        assertTrue(exhibits.bytes(Hash.of(new byte[1])).isEmpty());
        assertArrayEquals(first, Files.readAllBytes(file(hash)));
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file(hash)));
        try (var files = Files.walk(home)) {
            assertEquals(List.of(file(hash)), files.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void anyLengthComesBack() {
        var exhibits = exhibits();
        for (int length :
                new int[] {0, 1, Chunks.PLAIN - 1, Chunks.PLAIN, Chunks.PLAIN + 1, 3 * Chunks.PLAIN, 500_001}) {
            byte[] bytes = bytes(length);
            Hash hash = exhibits.keep(bytes);
            assertEquals(Hash.of(bytes), hash);
            assertArrayEquals(bytes, exhibits.bytes(hash).orElseThrow(), length + " bytes");
        }
    }

    @Test
    void theDiskHoldsNothingReadable() throws IOException {
        String words = "the letter names Ostrava Lind ".repeat(50);
        Hash hash = exhibits().keep(words.getBytes(StandardCharsets.UTF_8));
        String stored = Files.readString(file(hash), StandardCharsets.ISO_8859_1);
        assertFalse(stored.contains("Ostrava"));
        var stranger = new Exhibits(home.resolve("exhibits"), HomeKey.random());
        assertThrows(UncheckedIOException.class, () -> stranger.bytes(hash));
    }

    @Test
    void everyFlippedBitIsFoundAndNamed() throws IOException {
        var exhibits = exhibits();
        Hash hash = exhibits.keep(bytes(2 * Chunks.PLAIN + 7));
        exhibits.keep(bytes(99));
        assertEquals(List.of(), exhibits.scan(List.of(hash), ExhibitScan.Progress.SILENT));
        byte[] whole = Files.readAllBytes(file(hash));
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            int at = i < 8 ? i * 10 : random.nextInt(whole.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(hash), damaged);
            List<String> findings = exhibits.scan(List.of(hash), ExhibitScan.Progress.SILENT);
            assertEquals(1, findings.size());
            assertTrue(findings.getFirst().contains("Exhibit " + hash + " is damaged"), findings.getFirst());
            assertThrows(UncheckedIOException.class, () -> exhibits.bytes(hash));
        }
    }

    @Test
    void whatIsCutOffExchangedOrMissingIsFound() throws IOException {
        var exhibits = exhibits();
        Hash one = exhibits.keep(bytes(3 * Chunks.PLAIN));
        Hash other = exhibits.keep(bytes(4));
        byte[] whole = Files.readAllBytes(file(one));
        for (int length : new int[] {0, 5, ExhibitFile.HEADER, ExhibitFile.HEADER + Chunks.SEALED, whole.length - 1}) {
            Files.write(file(one), Arrays.copyOf(whole, length));
            assertTrue(scan(exhibits, one).contains("damaged"), length + " bytes");
        }
        byte[] swapped = whole.clone();
        System.arraycopy(whole, ExhibitFile.HEADER, swapped, ExhibitFile.HEADER + Chunks.SEALED, Chunks.SEALED);
        System.arraycopy(whole, ExhibitFile.HEADER + Chunks.SEALED, swapped, ExhibitFile.HEADER, Chunks.SEALED);
        Files.write(file(one), swapped);
        assertTrue(scan(exhibits, one).contains("between bytes " + ExhibitFile.HEADER));
        Files.copy(file(other), file(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(scan(exhibits, one).contains("holds another exhibit, " + other));
        Files.delete(file(one));
        assertTrue(scan(exhibits, one).contains("is missing"));
    }

    private static String scan(Exhibits exhibits, Hash expected) {
        return String.join(" ", exhibits.scan(List.of(expected), ExhibitScan.Progress.SILENT));
    }

    @Test
    void theScanTellsHowFarItIs() {
        var exhibits = exhibits();
        exhibits.keep(bytes(10));
        exhibits.keep(bytes(20));
        var told = new ArrayList<String>();
        exhibits.scan(List.of(), (files, of, bytes, ofBytes) -> told.add(files + "/" + of + " " + (bytes == ofBytes)));
        assertEquals(List.of("1/2 false", "2/2 true"), told);
    }
}
