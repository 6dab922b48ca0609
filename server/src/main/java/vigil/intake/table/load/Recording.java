package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Ledger;
import vigil.ledger.LedgerFault;
import vigil.ledger.Receipt;

/// Hands entries to the ledger: all in one batch where they are few, otherwise in batches, of which one is written
/// while
/// the next is made.
final class Recording implements AutoCloseable {
    /// Up to so many entries go in one batch, which the ledger takes whole or not at all.
    static final int ONE_BATCH = 40_000;

    private static final int BATCH = 8_192;

    private final Ledger ledger;
    private final int size;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-writer").daemon().factory());
    private List<Entry> batch = new ArrayList<>();
    private @Nullable Future<List<Receipt>> writing;
    private long recorded;

    Recording(Ledger ledger, long entries) {
        this.ledger = ledger;
        size = entries <= ONE_BATCH ? ONE_BATCH : BATCH;
    }

    void add(Entry entry) {
        batch.add(entry);
        if (batch.size() == size) {
            flush();
        }
    }

    /// Entries that were not held before.
    long finish() {
        flush();
        await();
        return recorded;
    }

    private void flush() {
        await();
        List<Entry> full = batch;
        if (!full.isEmpty()) {
            batch = new ArrayList<>(size);
            writing = writer.submit(() -> ledger.append(full));
        }
    }

    private void await() {
        if (writing == null) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        for (Receipt receipt : receipts(writing)) {
            switch (receipt) {
                case Receipt.Recorded _ -> recorded++;
                case Receipt.AlreadyHeld _ -> {}
                case Receipt.Refused refused -> problems.addAll(refused.problems());
            }
        }
        writing = null;
        if (!problems.isEmpty()) {
            throw new Refusal(problems.subList(0, Math.min(problems.size(), DryRun.MOST)));
        }
    }

    private static List<Receipt> receipts(Future<List<Receipt>> writing) {
        try {
            return writing.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new LedgerFault("Not recorded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFault("The import was interrupted. It goes on when Vigil is started again.", e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
    }
}
