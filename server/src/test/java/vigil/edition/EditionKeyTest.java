package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Refusal;
import vigil.ledger.NoteKey;

class EditionKeyTest {
    @TempDir
    Path home;

    @Test
    void isMadeOnceAndKept() throws Exception {
        EditionKey key = EditionKey.of(home.resolve("new/home"), "vigil.example/log");
        EditionKey again = EditionKey.of(home.resolve("new/home"), "another.example");
        assertEquals(key.signer().key(), again.signer().key());
        assertEquals("vigil.example/log", again.signer().key().name());
        Path file = home.resolve("new/home/keys/edition.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertEquals(1, all.count());
        }
    }

    @Test
    void printsNothingSecret() throws Exception {
        EditionKey key = EditionKey.of(home, "vigil.example/log");
        String secret = Files.readString(home.resolve("keys/edition.key")).strip();
        String seed = secret.split("\\+", 5)[4];
        assertTrue(!key.toString().contains(seed), key.toString());
        Files.writeString(home.resolve("keys/edition.key"), secret.substring(0, secret.length() - 4));
        var refusal = assertThrows(Refusal.class, () -> EditionKey.of(home, "vigil.example/log"));
        assertTrue(!refusal.toString().contains(seed.substring(0, 20)), refusal.toString());
    }

    @Test
    void isRefusedWhereOthersCanReadIt() throws Exception {
        EditionKey.of(home, "vigil.example/log");
        Path file = home.resolve("keys/edition.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var refusal = assertThrows(Refusal.class, () -> EditionKey.of(home, "vigil.example/log"));
        assertEquals("key-open", refusal.problems().getFirst().code());
    }

    @Test
    void manyAtOnceGetOneKey() {
        Set<NoteKey> keys = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 16)
                .parallel()
                .forEach(i -> keys.add(
                        EditionKey.of(home, "vigil.example/log").signer().key()));
        assertEquals(1, keys.size());
    }
}
