package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Entry;
import vigil.claim.Refusal;
import vigil.ledger.BodyKeys;
import vigil.ledger.Head;
import vigil.ledger.Ledger;
import vigil.ledger.LedgerFault;
import vigil.ledger.Line;

/// A ledger that was moved is the same one: every salt, every commitment of what was erased, the root.
class LedgerMoveTest {
    @TempDir
    Path home;

    private final PostgresAddress database = PostgresServer.shared().freshLedger();
    private final BodyKeys keys = new KeysInMemory();

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static List<Line> lines(Ledger ledger) {
        var lines = new ArrayList<Line>();
        ledger.read(0, lines::add);
        return lines;
    }

    private LedgerMove move(LedgerEnd from, LedgerEnd to) {
        return new LedgerMove(from, to, keys, (rows, of) -> {});
    }

    @Test
    void thereAndBackItIsTheSame() {
        LedgerEnd file = new LedgerEnd.InHome(home);
        LedgerEnd server = new LedgerEnd.InDatabase(database);
        Head head;
        List<Line> lines;
        try (Ledger ledger = SqliteLedger.open(home, keys)) {
            List<Entry> all = new InventedClaims(3).next(9_000);
            ledger.append(all.subList(0, 5_000));
            ledger.append(all.subList(5_000, 9_000));
            ledger.append(LedgerRefusals.erase(1, all.get(17).id()));
            head = ledger.head();
            lines = lines(ledger);
        }
        // stopped on the way, it goes on where it was
        assertThrows(
                Stopped.class,
                () -> new LedgerMove(file, server, keys, (rows, of) -> {
                            throw new Stopped();
                        })
                        .run());
        assertThrows(LedgerFault.class, () -> PostgresLedger.open(database, keys));
        try (Ledger ledger = SqliteLedger.open(home, keys)) {
            ledger.append(LedgerRefusals.erase(2, lines.get(40).entry().id()));
            head = ledger.head();
            lines = lines(ledger);
        }
        assertEquals(head, move(file, server).run());
        try (Ledger ledger = PostgresLedger.open(database, keys)) {
            assertEquals(lines, lines(ledger));
            ledger.append(new InventedClaims(4).next(10));
            head = ledger.head();
            lines = lines(ledger);
        }
        Path other = home.resolve("other");
        assertEquals(head, move(server, new LedgerEnd.InHome(other)).run());
        try (Ledger ledger = SqliteLedger.open(other, keys)) {
            assertEquals(lines, lines(ledger));
            assertEquals(List.of(), ledger.verify());
        }
        assertThrows(LedgerFault.class, () -> PostgresLedger.open(database, keys), "a register has one ledger");
    }

    @Test
    void aPlaceThatHoldsAnotherLedgerIsRefused() {
        try (Ledger ledger = SqliteLedger.open(home, keys);
                Ledger another = PostgresLedger.open(database, keys)) {
            ledger.append(new InventedClaims(3).next(30));
            another.append(new InventedClaims(5).next(30));
        }
        var refusal = assertThrows(
                Refusal.class,
                () -> move(new LedgerEnd.InHome(home), new LedgerEnd.InDatabase(database))
                        .run());
        assertEquals("move-other", refusal.problems().getFirst().code());
    }
}
