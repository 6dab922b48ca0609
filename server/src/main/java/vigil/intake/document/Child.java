package vigil.intake.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// A started child: is given the file, gives an answer of bounded length in bounded time, and is gone
/// when this is closed.
final class Child implements AutoCloseable {
    /// A JSON escape takes up to six bytes for one unit of text; the rest is pages and notes.
    private static final int BYTES_PER_UNIT = 6;
    private static final int REST = 1_000_000;

    private final Process process;
    private final Limits limits;
    private final long deadline;

    Child(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    byte[] answer(byte[] file) {
        Thread.ofVirtual().start(() -> feed(file));
        int most = limits.textUnits() * BYTES_PER_UNIT + REST;
        var answer = new FutureTask<>(() -> process.getInputStream().readNBytes(most));
        Thread.ofVirtual().start(answer);
        try {
            byte[] bytes = answer.get(left(), TimeUnit.NANOSECONDS);
            if (!process.waitFor(left(), TimeUnit.NANOSECONDS)) {
                throw refused("parser-time");
            }
            if (process.exitValue() != 0) {
                throw refused("parser-failed");
            }
            return bytes;
        } catch (TimeoutException tooSlow) {
            throw refused("parser-time");
        } catch (ExecutionException brokenPipe) {
            throw refused("parser-failed");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refused("parser-failed");
        }
    }

    private long left() {
        return Math.max(1, deadline - System.nanoTime());
    }

    /// A child that dies before it has read everything is noticed by its exit, not here.
    private void feed(byte[] file) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(file);
        } catch (IOException childIsGone) {
            process.destroyForcibly();
        }
    }

    private Refusal refused(String code) {
        return new Refusal(
                new Problem(code, "file", String.valueOf(limits.time().toSeconds())));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
