package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.LedgerFault;

/// What the file itself promises: one writer, our own format, its owner's eyes only, and that what is
/// erased is in none of its bytes.
class SqliteFileTest {
    private static final String CANARY = "canary-4f1d-keel";

    @TempDir
    Path folder;

    private String fault(Path home) {
        return String.valueOf(
                assertThrows(LedgerFault.class, () -> SqliteLedger.open(home)).getMessage());
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    @Test
    void parentFoldersAreMade() {
        Path home = folder.resolve("a").resolve("b").resolve("c");
        try (var ledger = SqliteLedger.open(home)) {
            ledger.append(new InventedClaims(1).next(1));
        }
        assertTrue(Files.exists(home.resolve("ledger.db")));
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "this system has no permissions");
        Path home = folder.resolve("home");
        var mine = PosixFilePermissions.fromString("rw-------");
        try (var ledger = SqliteLedger.open(home)) {
            ledger.append(new InventedClaims(1).next(10));
            for (String name : List.of("ledger.db", "ledger.db-wal", "ledger.db-shm", "ledger.lock")) {
                assertEquals(mine, Files.getPosixFilePermissions(home.resolve(name)), name);
            }
        }
        assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(home));
        Files.setPosixFilePermissions(home.resolve("ledger.db"), PosixFilePermissions.fromString("rw-r--r--"));
        SqliteLedger.open(home).close();
        assertEquals(mine, Files.getPosixFilePermissions(home.resolve("ledger.db")));
    }

    @Test
    void aSecondOpenerIsToldWhoHasIt() {
        try (var ledger = SqliteLedger.open(folder)) {
            assertTrue(
                    fault(folder).contains("process " + ProcessHandle.current().pid()));
            ledger.append(new InventedClaims(1).next(1));
        }
        SqliteLedger.open(folder).close();
    }

    @Test
    void aFailedOpeningLetsGoOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("ledger.db"), "no database at all, but long enough ".repeat(40));
        assertTrue(fault(folder).contains("is not a ledger of Vigil"));
        assertTrue(fault(folder).contains("is not a ledger of Vigil"));
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws SQLException, IOException {
        sql("CREATE TABLE recipes (name TEXT)");
        byte[] before = Files.readAllBytes(folder.resolve("ledger.db"));
        assertTrue(fault(folder).contains("another program"));
        assertEquals(new String(before, StandardCharsets.ISO_8859_1), all("ledger.db"));
    }

    @Test
    void aNewerLedgerIsNotTouched() throws SQLException {
        SqliteLedger.open(folder).close();
        sql("PRAGMA user_version=" + (LedgerFile.VERSION + 1));
        assertTrue(fault(folder).contains("newer Vigil"));
    }

    @Test
    void anUnknownSealingIsNamed() throws SQLException {
        try (var ledger = SqliteLedger.open(folder)) {
            ledger.append(new InventedClaims(1).next(5));
            sql("UPDATE body SET sealing=9 WHERE position=3");
            var fault = assertThrows(LedgerFault.class, () -> ledger.read(0, line -> {}));
            assertTrue(String.valueOf(fault.getMessage()).contains("Entry 3 is sealed"));
            assertTrue(ledger.verify().getFirst().contains("Entry 3 is sealed"));
        }
    }

    @Test
    void twoLedgersOfTheSameEntriesShowDifferentRoots() {
        List<Entry> entries = new InventedClaims(1).next(10);
        try (var one = SqliteLedger.open(folder.resolve("one"));
                var other = SqliteLedger.open(folder.resolve("other"))) {
            one.append(entries);
            other.append(entries);
            assertNotEquals(one.head().root(), other.head().root());
        }
    }

    @Test
    void whatIsErasedIsInNoByte() throws IOException {
        Id secret = withCanary();
        try (var ledger = SqliteLedger.open(folder)) {
            assertTrue(all("ledger.db").contains(CANARY));
            ledger.append(LedgerRefusals.erase(2, secret));
            assertFalse(all("ledger.db-wal").contains(CANARY));
        }
        assertFalse(all("ledger.db").contains(CANARY));
    }

    @Test
    void aReaderThatBeganEarlierKeepsItNoLongerThanItReads() throws IOException {
        Id secret = withCanary();
        try (var ledger = SqliteLedger.open(folder)) {
            ledger.read(0, line -> {
                if (line.position() == 0) {
                    ledger.append(LedgerRefusals.erase(2, secret));
                }
            });
            // served after what the end of the reading set off
            ledger.append(LedgerRefusals.withdraw(3, line(ledger, 1)));
            assertFalse(all("ledger.db-wal").contains(CANARY));
        }
        assertFalse(all("ledger.db").contains(CANARY));
    }

    /// A ledger of some entries, one of which holds the canary.
    private Id withCanary() {
        List<Entry> entries = new InventedClaims(1).next(8);
        var secret = new Withdraw(
                LedgerRefusals.id(1), LedgerRefusals.NOW, "desk", entries.get(3).id(), (CANARY + " ").repeat(900));
        try (var ledger = SqliteLedger.open(folder)) {
            ledger.append(entries);
            ledger.append(secret);
        }
        return secret.id();
    }

    private static Id line(SqliteLedger ledger, long position) {
        var found = new java.util.ArrayList<Id>();
        ledger.read(position, line -> found.add(line.entry().id()));
        return found.getFirst();
    }

    private String all(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
    }
}
