package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vigil.claim.Refusal;
import vigil.ledger.LedgerFault;

/// A backup that is made while the home is in use comes back whole, or not at all.
class BackupTest extends BackedUp {
    @Test
    void whatWasBackedUpComesBack() throws IOException {
        Files.writeString(home.resolve("keys/edition.key"), "an invented key\n");
        Files.createDirectories(home.resolve("editions/1-aa"));
        Files.writeString(home.resolve("editions/1-aa/page.html"), "a page");
        var made = backup().to(file("one"), WORDS);
        Path back = folder.resolve("back");
        var restored = Restore.restore(made.file(), back, WORDS);
        assertEquals(made.ledger(), restored.ledger());
        assertEquals(1, restored.counter());
        assertTrue(restored.keys());
        assertEquals(said.all(), entriesOf(back));
        assertEquals("an invented key\n", Files.readString(back.resolve("keys/edition.key")));
        assertFalse(Files.exists(back.resolve("editions")));
        assertEquals(List.of(), leftovers());
        var report = new Drill(LEDGERS, ExhibitScan.Progress.SILENT).of(made.file(), folder, WORDS);
        assertEquals(List.of(), report.findings());
        assertEquals(1, report.exhibits());
        assertEquals(List.of(), leftovers());
    }

    /// Forty days pass by the clock between any two looks at it.
    @Test
    void theNewestKeysStayWhateverTheClockSays() {
        var looks = new AtomicLong();
        InstantSource jumping = () -> clock.instant().plus(Duration.ofDays(40 * looks.getAndIncrement()));
        var hasty = new Backup(vault, LEDGERS, jumping.withZone(ZoneOffset.UTC));
        var first = hasty.to(file("one"), WORDS);
        assertEquals(List.of(), first.expired());
        assertTrue(Files.exists(first.keys()), "closed bodies are lost with their keys");
        var second = hasty.to(file("two"), WORDS);
        assertEquals(List.of(first.keys().toString()), second.expired());
        assertTrue(Files.exists(second.keys()));
    }

    @Test
    void nothingInItIsReadable() throws IOException {
        var made = backup().to(file("one"), WORDS);
        for (Path part : List.of(made.file(), made.keys())) {
            String bytes = Files.readString(part, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(Sayings.OPEN));
            assertFalse(bytes.contains("ledger.db"));
            assertEquals(
                    "rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(part)));
        }
    }

    @Test
    void aBackupMadeWhileOthersWriteIsOneMoment() throws Exception {
        var stop = new AtomicBoolean();
        var written = new ArrayList<Sayings>();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int seed = 100; !stop.get(); seed++) {
                var more = new Sayings(seed);
                ledger.append(more.all());
                written.add(more);
                vault.exhibits().keep(("exhibit " + seed).getBytes(StandardCharsets.UTF_8));
            }
        });
        var heads = new ArrayList<Long>();
        try {
            for (int i = 0; i < 3; i++) {
                var made = backup().to(file("busy-" + i), WORDS);
                var head = made.ledger();
                assertNotNull(head);
                heads.add(head.size());
                var report = new Drill(LEDGERS, ExhibitScan.Progress.SILENT).of(made.file(), folder, WORDS);
                assertEquals(List.of(), report.findings());
                assertEquals(0, head.size() % 5, "a batch came in half");
            }
        } finally {
            stop.set(true);
            writer.join();
        }
        assertEquals(heads.stream().sorted().toList(), heads);
        assertTrue(heads.getLast() > heads.getFirst(), "nothing was written meanwhile: " + heads);
    }

    @Test
    void aWrongPassphraseIsSaid() {
        var made = backup().to(file("one"), WORDS);
        Path back = folder.resolve("back");
        assertEquals(
                "passphrase-wrong",
                code(() -> Restore.restore(made.file(), back, Passphrase.of("another dozen words"))));
        assertEquals("recovery-other-home", code(() -> Restore.restore(made.file(), back, HomeKey.random())));
        assertFalse(Files.exists(back));
    }

    @Test
    void everyFlippedByteAndEveryCutIsRefusedAndNothingWritten() throws IOException {
        var made = backup().to(file("one"), WORDS);
        Path back = folder.resolve("back");
        var random = new Random(5);
        for (Path part : List.of(made.file(), made.keys())) {
            byte[] whole = Files.readAllBytes(part);
            int start = BackupHeader.of(part).bytes().length;
            for (int i = 0; i < 40; i++) {
                byte[] damaged = whole.clone();
                int at = i < 20 ? random.nextInt(start) : start + random.nextInt(whole.length - start);
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(part, damaged);
                var problem = assertThrows(Refusal.class, () -> Restore.restore(made.file(), back, vault.key()))
                        .problems()
                        .getFirst();
                assertTrue(problem.code().matches("backup-(damaged|not|newer)"), problem + " at " + at);
                if (problem.code().equals("backup-damaged")) {
                    assertEquals(part.toString(), problem.where());
                    assertTrue(Long.parseLong(problem.found().get(0)) <= at, problem + " at " + at);
                    assertTrue(at <= Long.parseLong(problem.found().get(1)), problem + " at " + at);
                }
            }
            for (int length : new int[] {0, 10, start - 1, start, start + 17, whole.length / 2, whole.length - 1}) {
                Files.write(part, Arrays.copyOf(whole, length));
                code(() -> Restore.restore(made.file(), back, vault.key()));
            }
            Files.write(part, Arrays.copyOf(whole, whole.length + 1));
            assertEquals("backup-damaged", code(() -> Restore.restore(made.file(), back, vault.key())));
            Files.write(part, whole);
        }
        assertFalse(Files.exists(back));
        assertEquals(List.of(), leftovers());
        assertEquals(
                made.ledger(), Restore.restore(made.file(), back, vault.key()).ledger());
    }

    @Test
    void theWrongFileInTheWrongPlaceIsRefused() throws IOException {
        var first = backup().to(file("one"), WORDS);
        var second = backup().to(file("two"), WORDS);
        Path back = folder.resolve("back");
        assertEquals("backup-part", code(() -> Restore.restore(first.keys(), first.keys(), back, WORDS)));
        assertEquals("backup-keys-other", code(() -> Restore.restore(second.file(), first.keys(), back, WORDS)));
        assertEquals("backup-exists", code(() -> backup().to(first.file(), WORDS)));
        assertEquals("backup-inside", code(() -> backup().to(home.resolve("one"), WORDS)));
        assertEquals("backup-no-folder", code(() -> backup().to(folder.resolve("no-stick/one"), WORDS)));
        assertEquals("home-not-empty", code(() -> Restore.restore(first.file(), home, WORDS)));
        Path letter = Files.writeString(folder.resolve("letter"), "a letter");
        assertEquals("backup-not", code(() -> Restore.restore(letter, first.keys(), back, WORDS)));
        Files.delete(first.keys());
        assertEquals("backup-keys-missing", code(() -> Restore.restore(first.file(), back, WORDS)));
        assertFalse(Files.exists(back));
    }

    @Test
    void theCounterNeverGoesBack() throws IOException {
        var first = backup().to(file("one"), WORDS);
        var second = backup().to(file("two"), WORDS);
        assertEquals(List.of(1L, 2L), List.of(first.counter(), second.counter()));
        Path back = folder.resolve("back");
        Restore.restore(first.file(), back, WORDS);
        try (var old = Vault.open(back, null)) {
            var late = new Backup(old, LEDGERS, clock);
            assertEquals("backup-behind", code(() -> late.to(file("three"), WORDS)));
        }
        assertEquals(3, backup().to(file("three"), WORDS).counter());
    }

    @Test
    void sharesOpenABackupWhosePassphraseIsLost() {
        vault.protect(WORDS);
        var made = backup().to(file("one"), WORDS);
        var shares = Recovery.split(vault.key(), 3, 5);
        var key = Recovery.combine(List.of(shares.get(4), shares.get(0), shares.get(2)));
        Path back = folder.resolve("back");
        Restore.restore(made.file(), back, key);
        assertEquals(said.all(), entriesOf(back));
        Path again = folder.resolve("again");
        Restore.restore(made.file(), again, WORDS);
        assertEquals("passphrase-needed", code(() -> Vault.open(again, null)));
        assertEquals(
                List.of(),
                new Drill(LEDGERS, ExhibitScan.Progress.SILENT)
                        .of(made.file(), folder, WORDS)
                        .findings());
    }

    @Test
    void withoutKeysWhatIsNotOpenStaysShutAndTheRestIsThere() {
        var made = backup().to(file("one"), WORDS);
        Path back = folder.resolve("back");
        assertFalse(Restore.restore(made.file(), null, back, WORDS).keys());
        assertEquals(said.open(), entriesOf(back));
    }

    @Test
    void aCopyThatDoesNotOpenIsNotCalledABackup() throws IOException {
        Ledgers broken = (at, keys) -> {
            throw new LedgerFault("does not open");
        };
        assertThrows(LedgerFault.class, () -> new Backup(vault, broken, clock).to(file("one"), WORDS));
        assertFalse(Files.exists(file("one")));
        assertEquals(List.of(), leftovers());
    }
}
