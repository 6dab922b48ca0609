package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.Hash;

class ExhibitsTest {
    @TempDir
    Path home;

    @Test
    void keepsOnceAndGivesBack() throws IOException {
        var exhibits = new Exhibits(home.resolve("exhibits"));
        byte[] letter = "A letter from Dremnik".getBytes();
        Hash hash = exhibits.keep(letter);
        assertEquals(hash, exhibits.keep(letter));
        assertArrayEquals(letter, exhibits.bytes(hash).orElseThrow());
        assertTrue(exhibits.bytes(Hash.of(new byte[1])).isEmpty());
        try (var files = Files.walk(home)) {
            var found = files.filter(Files::isRegularFile).toList();
            assertEquals(1, found.size());
            assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(found.getFirst()));
        }
    }

    @Test
    void noticesThatBytesChanged() throws IOException {
        var exhibits = new Exhibits(home);
        Hash hash = exhibits.keep("A letter".getBytes());
        Files.writeString(home.resolve(hash.hex().substring(0, 2)).resolve(hash.hex()), "Another letter");
        assertThrows(UncheckedIOException.class, () -> exhibits.bytes(hash));
    }
}
