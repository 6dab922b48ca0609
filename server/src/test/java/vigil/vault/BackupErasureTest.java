package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Somebody holds every backup, the passphrase, all shares and the home itself: after an erasure, and the time that
/// keys of backups are kept, the erased body opens nowhere and all else does.
class BackupErasureTest extends BackedUp {
    @Test
    void whatWasErasedOpensInNoBackup() throws IOException {
        vault.protect(WORDS);
        var old = backup().to(file("old"), WORDS);
        var shares = Recovery.split(vault.key(), 3, 5);
        ledger.append(said.erase(said.team()));
        vault.bodyKeys().rotate();
        assertEquals(List.of(), ledger.verify());

        clock = Clock.offset(clock, Duration.ofDays(29));
        assertEquals(List.of(), backup().to(file("later"), WORDS).expired());
        clock = Clock.offset(clock, Duration.ofDays(2));
        var newest = backup().to(file("newest"), WORDS);
        assertEquals(List.of(old.keys().toString()), newest.expired());
        assertFalse(Files.exists(old.keys()));

        var keys = new ArrayList<Path>();
        try (var stick = Files.list(folder.resolve("stick"))) {
            stick.filter(path -> path.toString().endsWith(".keys")).forEach(keys::add);
        }
        keys.add(null);
        int opened = 0;
        for (Unlock unlock : List.of(WORDS, Recovery.combine(shares.subList(0, 3)))) {
            for (Path each : keys) {
                Path back = folder.resolve("back-" + opened++);
                Restore.restore(old.file(), each, back, unlock);
                assertEquals(each == null ? said.open() : said.without(said.team(), 0), read(back, unlock));
                assertFalse(anyByteOf(back).contains(Sayings.TEAM));
            }
        }
        assertEquals(6, opened);
        assertEquals(said.without(said.team(), 1), entries(ledger));
        assertFalse(anyByteOf(home).contains(Sayings.TEAM));
    }

    private static List<vigil.claim.Entry> read(Path home, Unlock unlock) {
        var words = unlock instanceof Passphrase given ? given : null;
        try (var vault = Vault.open(home, words);
                var ledger = vigil.store.SqliteLedger.open(home, vault.bodyKeys())) {
            return entries(ledger);
        }
    }

    private static String anyByteOf(Path home) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertTrue(all.indexOf(Sayings.OPEN) >= 0);
        return all.toString();
    }
}
