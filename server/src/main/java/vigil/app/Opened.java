package vigil.app;

import java.util.ArrayDeque;
import java.util.Deque;

/// What was opened, in its order. Closing it closes everything, the last first, also where one of them fails: a ledger
/// that stayed locked would keep the next command out.
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    <T extends AutoCloseable> T keep(T one) {
        all.push(one);
        return one;
    }

    /// Throws the first failure, the others suppressed in it, after everything has been closed.
    @Override
    public void close() {
        var failure = new IllegalStateException("not everything could be closed");
        closeAfter(failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    /// Closes everything because of `failure`, which keeps what goes wrong on the way.
    void closeAfter(RuntimeException failure) {
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
    }
}
