package vigil.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vigil.ledger.Receipt;

/// One batch on its way to disk, and the answer its writer waits for.
record Waiting(List<Prepared> batch, CompletableFuture<List<Receipt>> answer) {
    Waiting(List<Prepared> batch) {
        this(batch, new CompletableFuture<>());
    }

    /// Waits for the answer, interrupted or not: a batch that was handed over is recorded or refused,
    /// and its writer must know which.
    List<Receipt> await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
