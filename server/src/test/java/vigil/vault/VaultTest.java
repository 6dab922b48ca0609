package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Refusal;
import vigil.ledger.Hash;

class VaultTest {
    private static final Passphrase WORDS = Passphrase.of("seven grey herons over Dremnik");

    @TempDir
    Path home;

    private static String code(Runnable refused) {
        return assertThrows(Refusal.class, refused::run).problems().getFirst().code();
    }

    private Hash kept(@Nullable Passphrase passphrase) {
        try (var vault = Vault.open(home, passphrase)) {
            return vault.exhibits().keep("a letter".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aHomeWithoutAPassphraseSaysSo() throws IOException {
        Hash hash = kept(null);
        try (var vault = Vault.open(home, null)) {
            assertFalse(vault.isProtected());
            assertTrue(vault.exhibits().bytes(hash).isPresent());
        }
        var key = home.resolve("keys/home.key");
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(key));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals("key-open", code(() -> Vault.open(home, null)));
    }

    @Test
    void onlyThePassphraseOpensAHomeThatHasOne() {
        Hash hash = kept(WORDS);
        assertEquals("passphrase-needed", code(() -> Vault.open(home, null)));
        assertEquals("passphrase-wrong", code(() -> Vault.open(home, Passphrase.of("seven grey herons over Dremnic"))));
        try (var vault = Vault.open(home, WORDS)) {
            assertTrue(vault.isProtected());
            assertArrayEquals(
                    "a letter".getBytes(StandardCharsets.UTF_8),
                    vault.exhibits().bytes(hash).orElseThrow());
        }
    }

    @Test
    void aPassphraseCanBeGivenAndChangedLater() {
        Hash hash = kept(null);
        try (var vault = Vault.open(home, null)) {
            vault.protect(WORDS);
            assertTrue(vault.isProtected());
        }
        assertEquals("passphrase-needed", code(() -> Vault.open(home, null)));
        try (var vault = Vault.open(home, WORDS)) {
            assertTrue(vault.exhibits().bytes(hash).isPresent());
        }
        assertEquals("passphrase-short", code(() -> Passphrase.of("herons")));
    }

    @Test
    void aDamagedOrLostKeyFileIsNotTakenForAWrongPassphrase() throws IOException {
        kept(WORDS);
        Path file = home.resolve("keys/home.key");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 17) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertEquals("key-damaged", code(() -> Vault.open(home, WORDS)), "byte " + at);
        }
        Files.delete(file);
        assertEquals("key-missing", code(() -> Vault.open(home, WORDS)));
    }
}
