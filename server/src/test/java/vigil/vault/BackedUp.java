package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Entry;
import vigil.claim.Refusal;
import vigil.ledger.Hash;
import vigil.store.SqliteLedger;

/// A home with a ledger, an exhibit and a chain of custody, in use, and a folder for its backups.
abstract class BackedUp {
    static final Passphrase WORDS = Passphrase.of("nine herons over the weir");
    static final Ledgers LEDGERS =
            (home, keys) -> keys == null ? SqliteLedger.open(home) : SqliteLedger.open(home, keys);

    @TempDir
    Path folder;

    final Sayings said = new Sayings(7);
    Clock clock = Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);
    Path home;
    Vault vault;
    SqliteLedger ledger;

    @BeforeEach
    void begin() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(folder.resolve("stick"));
        vault = Vault.open(home, null);
        ledger = SqliteLedger.open(home, vault.bodyKeys());
        ledger.append(said.all());
        Hash letter = vault.exhibits().keep("a letter".repeat(40_000).getBytes(StandardCharsets.UTF_8));
        vault.custody()
                .add(new CustodyAct(
                        letter,
                        CustodyAct.Action.RECEIVED,
                        clock.instant(),
                        ZoneId.of("UTC"),
                        "system",
                        "archivist",
                        "desk-1",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @AfterEach
    void end() {
        try (Vault _ = vault) {
            ledger.close();
        }
    }

    Backup backup() {
        return new Backup(vault, LEDGERS, clock);
    }

    Path file(String name) {
        return folder.resolve("stick").resolve(name);
    }

    static String code(Runnable refused) {
        return assertThrows(Refusal.class, refused::run).problems().getFirst().code();
    }

    static List<Entry> entriesOf(Path home) {
        try (var vault = Vault.open(home, null);
                var ledger = SqliteLedger.open(home, vault.bodyKeys())) {
            return entries(ledger);
        }
    }

    static List<Entry> entries(SqliteLedger ledger) {
        var entries = new ArrayList<Entry>();
        ledger.read(0, line -> entries.add(line.entry()));
        return entries;
    }

    /// Files and folders that a backup, restore or drill forgot to take away.
    List<Path> leftovers() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> String.valueOf(path.getFileName()).matches("(draft|drill|backup\\.tmp)-.*"))
                    .toList();
        }
    }
}
