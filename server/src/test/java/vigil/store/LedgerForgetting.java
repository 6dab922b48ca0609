package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.ledger.Line;

/// To erase is to lose body and salt for good and to keep the chain.
abstract class LedgerForgetting extends LedgerRefusals {
    @Test
    void anErasedEntryIsGoneAndTheChainStays() {
        List<Entry> all = invented.next(5);
        ledger.append(all);
        Entry erase = erase(1, all.get(2).id());
        taken(erase);
        var left = List.of(all.get(0), all.get(1), all.get(3), all.get(4), erase);
        assertEquals(left, entries());
        assertEquals(
                List.of(0L, 1L, 3L, 4L, 5L),
                lines().stream().map(Line::position).toList());
        var everything = List.of(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), erase);
        assertEquals(head(everything), ledger.head());
        assertEquals(List.of(), ledger.verify());
        reopen();
        assertEquals(left, entries());
        assertEquals(head(everything), ledger.head());
        assertEquals(List.of(), ledger.verify());
    }

    @Test
    void whatWasErasedDoesNotComeBack() {
        List<Entry> all = invented.next(3);
        Entry gone = all.get(1);
        ledger.append(all);
        taken(erase(1, gone.id()));
        refused(gone, new Problem("entry-erased", "id", gone.id().text()));
        refused(
                erase(2, gone.id()),
                new Problem("entry-erased", "erased", gone.id().text()));
        refused(
                publish(2, gone.id()),
                new Problem("entry-erased", "releases", gone.id().text()));
        refused(
                withdraw(2, gone.id()),
                new Problem("entry-erased", "claim", gone.id().text()));
        taken(withhold(2, gone.id()));
    }

    @Test
    void anEntryAndItsEraseMayComeTogether() {
        List<Entry> all = invented.next(2);
        Entry erase = erase(1, all.get(1).id());
        assertEquals(recorded(0, 3), ledger.append(List.of(all.get(0), all.get(1), erase)));
        assertEquals(List.of(all.get(0), erase), entries());
        assertEquals(List.of(), ledger.verify());
    }

    @Test
    void oneBatchErasesAnEntryOnce() {
        List<Entry> all = invented.next(2);
        ledger.append(all);
        String gone = all.get(1).id().text();
        refused(
                List.of(
                        erase(1, all.get(1).id()),
                        erase(2, all.get(1).id()),
                        publish(3, all.get(1).id())),
                List.of(
                        List.of(),
                        List.of(new Problem("entry-erased", "erased", gone)),
                        List.of(new Problem("entry-erased", "releases", gone))));
        assertEquals(all, entries());
    }

    @Test
    void actsOfPublishingAreNotErased() {
        List<Entry> all = invented.next(3);
        ledger.append(all);
        List<Entry> acts = List.of(
                publish(1, all.get(1).id()),
                withhold(2, all.get(1).id()),
                erase(3, all.get(2).id()));
        ledger.append(acts);
        for (Entry act : acts) {
            refused(
                    erase(4, act.id()),
                    new Problem("entry-not-erasable", "erased", act.id().text()));
        }
    }

    @Test
    void anErasedSourceCanBeDescribedAnew() {
        List<Entry> all = invented.next(3);
        var cite = (Cite) all.get(0);
        ledger.append(all.subList(0, 2));
        taken(erase(1, cite.id()));
        String source = cite.source().id().text();
        refused(all.get(2), new Problem("source-unknown", "source", source));
        taken(new Cite(id(2), NOW, "desk", cite.source()));
        taken(all.get(2));
        assertEquals(source, ((Claim) all.get(2)).source().text());
        reopen();
        assertEquals(List.of(), ledger.verify());
    }
}
