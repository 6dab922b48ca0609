package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.Line;
import vigil.ledger.Receipt;
import vigil.ledger.Receipt.Recorded;
import vigil.ledger.Receipt.Refused;

/// Many writers at once: each batch is whole, each answer true, and nobody hinders a neighbour.
abstract class LedgerConcurrency extends LedgerBasics {
    private static final int WRITERS = 200;

    private static <T> List<T> together(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
        }
        return results;
    }

    @Test
    void manySmallWritersAreAllRecorded() throws InterruptedException, ExecutionException {
        var batches = new ArrayList<List<Entry>>();
        var tasks = new ArrayList<Callable<List<Receipt>>>();
        for (int i = 0; i < WRITERS; i++) {
            // each batch starts with its own source, so that none depends on another
            List<Entry> batch = new InventedClaims(1_000 + i).next(1 + i % 5);
            batches.add(batch);
            tasks.add(() -> ledger.append(batch));
        }
        List<List<Receipt>> receipts = together(tasks);
        var at = new HashMap<Id, Long>();
        for (int i = 0; i < WRITERS; i++) {
            long first =
                    assertInstanceOf(Recorded.class, receipts.get(i).getFirst()).position();
            assertEquals(recorded((int) first, batches.get(i).size()), receipts.get(i), "a batch stays together");
            for (int k = 0; k < batches.get(i).size(); k++) {
                at.put(batches.get(i).get(k).id(), first + k);
            }
        }
        reopen();
        Map<Id, Long> held = new HashMap<>();
        for (Line line : lines()) {
            held.put(line.entry().id(), line.position());
        }
        assertEquals(at, held);
        assertEquals(head(entries()), ledger.head());
        assertEquals(List.of(), ledger.verify());
    }

    @Test
    void refusedNeighboursHinderNobody() throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<List<Receipt>>>();
        var good = new HashSet<Entry>();
        for (int i = 0; i < WRITERS; i++) {
            List<Entry> whole = new InventedClaims(5_000 + i).next(4);
            // without its first entry, the source, the batch stands on nothing
            List<Entry> batch = i % 2 == 0 ? whole : whole.subList(1, 4);
            tasks.add(() -> ledger.append(batch));
            if (i % 2 == 0) {
                good.addAll(batch);
            }
        }
        List<List<Receipt>> receipts = together(tasks);
        for (int i = 0; i < WRITERS; i++) {
            Class<? extends Receipt> expected = i % 2 == 0 ? Recorded.class : Refused.class;
            receipts.get(i).forEach(receipt -> assertInstanceOf(expected, receipt));
        }
        assertEquals(good, new HashSet<>(entries()));
        assertEquals(good.size(), ledger.head().size());
        assertEquals(List.of(), ledger.verify());
    }

    @Test
    void theSameEntryFromManyIsRecordedOnce() throws InterruptedException, ExecutionException {
        List<Entry> batch = invented.next(3);
        var tasks = new ArrayList<Callable<List<Receipt>>>();
        for (int i = 0; i < WRITERS; i++) {
            tasks.add(() -> ledger.append(batch));
        }
        List<List<Receipt>> receipts = together(tasks);
        assertEquals(1, receipts.stream().filter(recorded(0, 3)::equals).count());
        assertEquals(batch, entries());
    }

    @Test
    void readersAmongWritersSeeWholeBatches() throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<List<Integer>>>();
        for (int i = 0; i < 40; i++) {
            List<Entry> batch = new InventedClaims(9_000 + i).next(5);
            tasks.add(() -> {
                ledger.append(batch);
                return List.of();
            });
            tasks.add(() -> List.of(lines().size()));
        }
        for (List<Integer> sizes : together(tasks)) {
            sizes.forEach(size -> assertEquals(0, size % 5));
        }
    }
}
