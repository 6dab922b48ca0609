package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Entry;
import vigil.ledger.LedgerFault;
import vigil.ledger.Receipt.Recorded;

/// A disk with no room left: what cannot be written is refused whole, and what was there stays whole.
class SqliteDiskFullTest {
    @TempDir
    Path temp;

    @Test
    void aFullDiskRefusesAndTheLedgerGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        mountSmallDisk(disk);
        try {
            fillAndFree(disk);
        } finally {
            assertEquals(0, run("umount", disk.toString()));
        }
    }

    private static void fillAndFree(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        Files.write(ballast, new byte[1 << 20]);
        var invented = new InventedClaims(3);
        var held = new ArrayList<Entry>();
        try (var ledger = SqliteLedger.open(disk.resolve("home"))) {
            List<Entry> batch = invented.next(300);
            String words = null;
            while (words == null) {
                try {
                    ledger.append(batch);
                    held.addAll(batch);
                    batch = invented.next(300);
                } catch (LedgerFault fault) {
                    words = String.valueOf(fault.getMessage());
                }
            }
            assertTrue(words.contains("disk is full") && words.contains("try again"), words);
            assertHolds(ledger, held);
            List<Entry> again = batch;
            assertThrows(LedgerFault.class, () -> ledger.append(again));
            Files.delete(ballast);
            ledger.append(batch).forEach(receipt -> assertInstanceOf(Recorded.class, receipt));
            held.addAll(batch);
            assertHolds(ledger, held);
        }
        try (var ledger = SqliteLedger.open(disk.resolve("home"))) {
            assertHolds(ledger, held);
        }
    }

    private static void assertHolds(SqliteLedger ledger, List<Entry> held) {
        var entries = new ArrayList<Entry>();
        ledger.read(0, line -> entries.add(line.entry()));
        assertEquals(held, entries);
        assertEquals(held.size(), ledger.head().size());
        assertEquals(List.of(), ledger.verify());
    }

    private static void mountSmallDisk(Path disk) throws IOException, InterruptedException {
        if (run("mount", "-t", "tmpfs", "-o", "size=6m,mode=700", "tmpfs", disk.toString()) == 0) {
            return;
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && "true".equals(System.getenv("CI"))) {
            fail("a small disk cannot be mounted, and the checks must not go without it");
        }
        System.out.println("Skipped: only root can mount the small disk that this test fills.");
        abort("only root can mount a small disk");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /// Works for every user: the system allows no file over two megabytes, and says so in the middle
    /// of a commit as a failing disk would.
    @Test
    void aWriteThatFailsInACommitLosesNothingAcknowledged() throws IOException, InterruptedException {
        Path home = temp.resolve("home");
        try (var child =
                new ChildJvm(temp, home, 1, Integer.MAX_VALUE, "bash", "-c", "ulimit -f 2048; exec \"$@\"", "bash")) {
            List<String> said = child.said();
            List<String> faults =
                    said.stream().filter(line -> line.startsWith("fault ")).toList();
            assertEquals(CrashingWriter.WRITERS, faults.size(), said.toString());
            assertTrue(faults.getFirst().contains("not acknowledged"), faults.toString());
            assertTrue(new Acknowledged(home).check(1, said) > CrashingWriter.WRITERS);
        }
    }
}
