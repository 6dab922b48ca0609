package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.BodyKeys;
import vigil.ledger.LedgerFault;
import vigil.ledger.Receipt;
import vigil.store.SqliteLedger;

/// What is not open is in no byte of the ledger, and what was erased cannot be read from a copy that was made
/// before.
class ErasureTest {
    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private static List<Entry> read(SqliteLedger ledger) {
        var entries = new ArrayList<Entry>();
        ledger.read(0, line -> entries.add(line.entry()));
        return entries;
    }

    private static void recorded(SqliteLedger ledger, List<Entry> batch) {
        for (Receipt receipt : ledger.append(batch)) {
            assertTrue(receipt instanceof Receipt.Recorded, receipt.toString());
        }
    }

    private boolean holds(Path home, String words) throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void bodiesThatAreNotOpenAreSealedAndComeBack() throws IOException {
        var said = new Sayings(7);
        try (var vault = Vault.open(home(), null);
                var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
            recorded(ledger, said.all());
            assertEquals(said.all(), read(ledger));
            assertEquals(List.of(), ledger.verify());
            assertTrue(ledger.append(said.team()) instanceof Receipt.AlreadyHeld);
        }
        assertTrue(holds(home(), Sayings.OPEN));
        assertFalse(holds(home(), Sayings.TEAM));
        assertFalse(holds(home(), Sayings.SEALED));
        assertFalse(holds(home(), Sayings.SOURCE));
        try (var vault = Vault.open(home(), null);
                var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
            assertEquals(said.all(), read(ledger));
        }
        try (var ledger = SqliteLedger.open(home())) {
            assertTrue(String.valueOf(
                            assertThrows(LedgerFault.class, () -> read(ledger)).getMessage())
                    .contains("without keys"));
        }
    }

    @Test
    void aCopyFromBeforeTheErasureStaysShut() throws IOException {
        var said = new Sayings(7);
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        try (var vault = Vault.open(home(), null)) {
            try (var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
                recorded(ledger, said.all());
            }
            Files.copy(home().resolve("ledger.db"), copy.resolve("ledger.db"));
            try (var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
                recorded(ledger, List.of(said.erase(said.team())));
                assertEquals(List.of(), ledger.verify());
                vault.bodyKeys().rotate();
                assertEquals(said.without(said.team(), 1), read(ledger));
            }
        }
        Files.copy(home().resolve("keys.db"), copy.resolve("keys.db"));
        Files.createDirectories(copy.resolve("keys"));
        Files.copy(home().resolve("keys/home.key"), copy.resolve("keys/home.key"), StandardCopyOption.COPY_ATTRIBUTES);
        try (var vault = Vault.open(copy, null);
                var ledger = SqliteLedger.open(copy, vault.bodyKeys())) {
            assertEquals(said.without(said.team(), 0), read(ledger));
            assertEquals(1, ledger.verify().size());
            assertTrue(ledger.verify().getFirst().contains("its key was destroyed"));
        }
    }

    @Test
    void keysThatAreMissingAreAFaultAndNotAnErasure() throws IOException {
        var said = new Sayings(7);
        try (var vault = Vault.open(home(), null);
                var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
            recorded(ledger, said.all());
        }
        Files.delete(home().resolve("keys.db"));
        try (var vault = Vault.open(home(), null);
                var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
            assertTrue(String.valueOf(
                            assertThrows(LedgerFault.class, () -> read(ledger)).getMessage())
                    .contains("not among the keys"));
        }
    }

    /// Stops at one of the steps of the key table, as a crash would.
    private record Crashing(BodyKeys keys, String step) implements BodyKeys {
        private void at(String here) {
            if (here.equals(step)) {
                throw new LedgerFault("crashed at " + here);
            }
        }

        @Override
        public byte[] seal(Id entry, byte[] plain) {
            at("seal");
            return keys.seal(entry, plain);
        }

        @Override
        public void keep() {
            at("before keep");
            keys.keep();
            at("after keep");
        }

        @Override
        public void drop() {
            keys.drop();
        }

        @Override
        public java.util.Optional<byte[]> open(Id entry, byte[] sealed) {
            return keys.open(entry, sealed);
        }

        @Override
        public void forget(java.util.Collection<Id> entries) {
            at("forget");
            keys.forget(entries);
        }
    }

    @Test
    void aCrashLeavesAtMostAnOrphanKey() {
        for (String step : List.of("seal", "before keep", "after keep")) {
            var said = new Sayings(7);
            Path home = folder.resolve(step);
            try (var vault = Vault.open(home, null)) {
                try (var ledger = SqliteLedger.open(home, new Crashing(vault.bodyKeys(), step))) {
                    assertThrows(LedgerFault.class, () -> ledger.append(said.all()));
                    assertEquals(List.of(), read(ledger));
                }
                try (var ledger = SqliteLedger.open(home, vault.bodyKeys())) {
                    recorded(ledger, said.all());
                    assertEquals(said.all(), read(ledger));
                    assertEquals(List.of(), ledger.verify());
                }
            }
        }
    }

    @Test
    void anErasureThatACrashCutShortIsFinishedAtTheNextOpening() throws IOException {
        var said = new Sayings(7);
        Path before = folder.resolve("before.db");
        try (var vault = Vault.open(home(), null)) {
            try (var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
                recorded(ledger, said.all());
            }
            Files.copy(home().resolve("ledger.db"), before);
            try (var ledger = SqliteLedger.open(home(), new Crashing(vault.bodyKeys(), "forget"))) {
                recorded(ledger, List.of(said.erase(said.team())));
                assertThrows(LedgerFault.class, () -> ledger.append(said.erase(said.sealed())));
            }
            try (var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
                assertEquals(said.without(said.team(), 1), read(ledger));
            }
            Files.copy(before, home().resolve("ledger.db"), StandardCopyOption.REPLACE_EXISTING);
            try (var ledger = SqliteLedger.open(home(), vault.bodyKeys())) {
                assertEquals(said.without(said.team(), 0), read(ledger));
            }
        }
    }
}
