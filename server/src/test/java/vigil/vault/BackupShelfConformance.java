package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.bucket.Bucket;
import vigil.ledger.Hash;

/// Backups side by side: what is new goes there and nothing twice, and each of them comes back whole.
abstract class BackupShelfConformance extends BackedUp {
    private Bucket bucket;

    abstract Bucket bucket() throws IOException;

    @BeforeEach
    void shelf() throws IOException {
        bucket = bucket();
    }

    @AfterEach
    void away() {
        bucket.close();
    }

    private BackupShelf.Added add() throws IOException {
        return new BackupShelf(bucket).add(backup(), WORDS);
    }

    @Test
    void onlyWhatIsNewIsBrought() throws IOException {
        assertEquals(1, add().newExhibits());
        assertEquals(0, add().newExhibits());
        vault.exhibits().keep(new byte[100_000]);
        var third = add();
        assertEquals(List.of(1, 2), List.of(third.newExhibits(), third.exhibits()));
        assertEquals(List.of(), leftovers());
    }

    @Test
    void eachComesBackWholeWithItsExhibits() throws IOException {
        add();
        Hash later = vault.exhibits().keep("later".getBytes(StandardCharsets.UTF_8));
        add();
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertEquals(1, new BackupShelf(bucket).restore(1, first, WORDS).counter());
        assertEquals(2, new BackupShelf(bucket).restore(0, second, WORDS).counter());
        assertEquals(said.all(), entriesOf(second));
        try (var back = Vault.open(second, null)) {
            assertArrayEquals(
                    "later".getBytes(StandardCharsets.UTF_8),
                    back.exhibits().bytes(later).orElseThrow());
        }
        try (var back = Vault.open(first, null)) {
            assertEquals(1, back.exhibits().held().size());
        }
        assertFalse(Files.exists(second.resolve("exhibits.list")));
    }

    @Test
    void aDrillFindsNothingWrongAndLeavesNothing() throws IOException {
        add();
        var drill = new Drill(LEDGERS, ExhibitScan.Progress.SILENT);
        var report = drill.of(home -> new BackupShelf(bucket).restore(0, home, WORDS), folder, WORDS);
        assertEquals(List.of(), report.findings());
        assertEquals(1, report.exhibits());
        assertEquals(List.of(), leftovers());
    }

    @Test
    void aMissingExhibitRestoresNothing() throws IOException {
        add();
        Hash held = vault.exhibits().held().first();
        bucket.delete("exhibits/" + held.hex().substring(0, 2) + "/" + held.hex());
        Path back = folder.resolve("back");
        assertEquals("backup-incomplete", code(() -> {
            try {
                new BackupShelf(bucket).restore(0, back, WORDS);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        assertFalse(Files.exists(back));
        assertEquals(List.of(), leftovers());
    }

    @Test
    void keysGoAfterTheirTimeAndTheNewestStay() throws IOException {
        add();
        clock = Clock.offset(clock, Duration.ofDays(31));
        assertEquals(List.of("backup-000001.vigil.keys"), add().made().expired());
        assertTrue(bucket.has("backup-000001.vigil"));
        assertTrue(bucket.has("backup-000002.vigil.keys"));
    }

    @Test
    void anOldCopyOfTheHomeIsRefused() throws IOException {
        add();
        Files.writeString(home.resolve("keys/backup.counter"), "0\n");
        assertEquals("backup-behind", code(() -> {
            try {
                add();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
    }
}
