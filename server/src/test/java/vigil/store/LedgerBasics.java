package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.Hash;
import vigil.ledger.Head;
import vigil.ledger.Ledger;
import vigil.ledger.LedgerFault;
import vigil.ledger.Line;
import vigil.ledger.MerkleTree;
import vigil.ledger.Receipt;
import vigil.ledger.Receipt.AlreadyHeld;
import vigil.ledger.Receipt.Recorded;
import vigil.ledger.Salt;

/// The part of [LedgerConformance] about order, opening again and reading; and what its other parts share.
abstract class LedgerBasics {
    final InventedClaims invented = new InventedClaims(7);
    Ledger ledger;

    /// Opens the ledger under test: empty the first time, the same one again after a `close`.
    abstract Ledger open(Function<Id, Salt> salts);

    @BeforeEach
    void openFirst() {
        ledger = open(LedgerBasics::salt);
    }

    @AfterEach
    void closeLast() {
        ledger.close();
    }

    void reopen() {
        ledger.close();
        ledger = open(LedgerBasics::salt);
    }

    /// Salts that a test can foresee.
    static Salt salt(Id id) {
        return Salt.random(new SplittableRandom(id.hashCode()));
    }

    List<Line> lines() {
        return lines(0);
    }

    List<Line> lines(long from) {
        var lines = new ArrayList<Line>();
        ledger.read(from, lines::add);
        return lines;
    }

    List<Entry> entries() {
        return lines().stream().map(Line::entry).toList();
    }

    static Hash leaf(Entry entry) {
        Hash commitment = Commitment.of(salt(entry.id()), Canonical.bytes(entry));
        return MerkleTree.leafHash(commitment.bytes());
    }

    static Head head(List<Entry> entries) {
        MerkleTree tree = MerkleTree.of(entries.stream().map(LedgerBasics::leaf).toList());
        return new Head(tree.size(), tree.root());
    }

    static List<Receipt> recorded(int from, int count) {
        return Stream.iterate((long) from, position -> position + 1)
                .limit(count)
                .map(position -> (Receipt) new Recorded(position))
                .toList();
    }

    @Test
    void anEmptyLedgerIsWhole() {
        assertEquals(new Head(0, MerkleTree.EMPTY), ledger.head());
        assertEquals(List.of(), lines());
        assertEquals(List.of(), ledger.verify());
    }

    @Test
    void positionsCountFromZeroInTheOrderOfAcceptance() {
        List<Entry> all = invented.next(137);
        assertEquals(recorded(0, 1), ledger.append(all.subList(0, 1)));
        assertEquals(recorded(1, 130), ledger.append(all.subList(1, 131)));
        assertEquals(recorded(131, 6), ledger.append(all.subList(131, 137)));
        assertEquals(all, entries());
        assertEquals(
                recorded(0, 137),
                lines().stream().map(line -> new Recorded(line.position())).toList());
    }

    @Test
    void readingBeginsWhereItIsTold() {
        List<Entry> all = invented.next(30);
        ledger.append(all);
        assertEquals(all.subList(12, 30), lines(12).stream().map(Line::entry).toList());
        assertEquals(List.of(), lines(30));
    }

    @Test
    void anEmptyBatchIsNothing() {
        assertEquals(List.of(), ledger.append(List.of()));
        assertEquals(0, ledger.head().size());
    }

    @Test
    void theSameEntryAgainIsHeldAlready() {
        List<Entry> all = invented.next(20);
        ledger.append(all);
        Head before = ledger.head();
        List<Receipt> again = ledger.append(all);
        assertEquals(20, again.size());
        for (int i = 0; i < 20; i++) {
            assertEquals(new AlreadyHeld(i), again.get(i));
        }
        assertEquals(before, ledger.head());
    }

    @Test
    void oldAndNewMixInOneBatch() {
        List<Entry> all = invented.next(4);
        ledger.append(all.subList(0, 2));
        var mixed = List.of(all.get(1), all.get(2), all.get(3), all.get(2));
        assertEquals(
                List.of(new AlreadyHeld(1), new Recorded(2), new Recorded(3), new AlreadyHeld(2)),
                ledger.append(mixed));
        assertEquals(all, entries());
    }

    @Test
    void theHeadIsTheTreeOverAllCommitments() {
        var so = new ArrayList<Entry>();
        for (int size : new int[] {1, 2, 5, 100, 1}) {
            List<Entry> batch = invented.next(size);
            so.addAll(batch);
            ledger.append(batch);
            assertEquals(head(so), ledger.head());
        }
    }

    @Test
    void anotherSaltIsAnotherRoot() {
        List<Entry> all = invented.next(5);
        ledger.append(all);
        MerkleTree other = MerkleTree.of(all.stream()
                .map(entry -> Commitment.of(salt(entry.id()).derive("other"), Canonical.bytes(entry)))
                .map(commitment -> MerkleTree.leafHash(commitment.bytes()))
                .toList());
        assertNotEquals(other.root(), ledger.head().root());
        lines().forEach(line -> assertEquals(salt(line.entry().id()), line.salt()));
    }

    @Test
    void openingAgainGivesTheSame() {
        ledger.append(invented.next(300));
        Head head = ledger.head();
        List<Line> lines = lines();
        reopen();
        assertEquals(head, ledger.head());
        assertEquals(lines, lines());
        assertEquals(List.of(), ledger.verify());
        List<Entry> more = invented.next(3);
        assertEquals(recorded(300, 3), ledger.append(more));
        assertInstanceOf(AlreadyHeld.class, ledger.append(lines.getFirst().entry()));
    }

    @Test
    void aReaderSeesOneState() {
        List<Entry> all = invented.next(200);
        ledger.append(all.subList(0, 100));
        var seen = new ArrayList<Entry>();
        ledger.read(0, line -> {
            if (seen.isEmpty()) {
                assertEquals(recorded(100, 100), ledger.append(all.subList(100, 200)));
            }
            seen.add(line.entry());
        });
        assertEquals(all.subList(0, 100), seen);
        assertEquals(all, entries());
    }

    @Test
    void aReaderThatGivesUpHarmsNothing() {
        ledger.append(invented.next(10));
        var stop = new IllegalStateException("enough");
        var thrown = assertThrows(
                IllegalStateException.class,
                () -> ledger.read(0, line -> {
                    throw stop;
                }));
        assertEquals(stop, thrown);
        ledger.append(invented.next(10));
        assertEquals(20, lines().size());
    }

    @Test
    void aClosedLedgerTakesNothing() {
        List<Entry> some = invented.next(2);
        ledger.close();
        assertThrows(LedgerFault.class, () -> ledger.append(some));
        ledger.close();
        ledger = open(LedgerBasics::salt);
        assertEquals(0, ledger.head().size());
        assertTrue(ledger.verify().isEmpty());
    }
}
