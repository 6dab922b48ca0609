package vigil.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.claim.Entry;
import vigil.ledger.LedgerFault;

/// A process of its own that appends batches from several threads and says which were acknowledged,
/// until it is killed or the ledger gives up.
final class CrashingWriter {
    static final int WRITERS = 3;

    private CrashingWriter() {}

    /// The batch that a writer appends as its `number`th in a run: anybody can make it again.
    static List<Entry> batch(int run, int writer, int number) {
        long seed = (run * 10L + writer) * 100_000L + number;
        return new InventedClaims(seed).next(1 + (number * 7 + writer) % 60);
    }

    /// Arguments: home, run, and how many batches each writer appends if nobody stops it. Lines: `begin`, `ready`, `ack
    /// WRITER NUMBER` ..., `fault WORDS`.
    public static void main(String[] args) throws InterruptedException {
        int run = Integer.parseInt(args[1]);
        int batches = Integer.parseInt(args[2]);
        say("begin");
        try (var ledger = SqliteLedger.open(Path.of(args[0]))) {
            say("ready");
            var writers = new ArrayList<Thread>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(Thread.ofPlatform().start(() -> write(ledger, run, writer, batches)));
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private static void write(SqliteLedger ledger, int run, int writer, int batches) {
        try {
            for (int number = 0; number < batches; number++) {
                ledger.append(batch(run, writer, number));
                say("ack " + writer + " " + number);
            }
        } catch (LedgerFault e) {
            say("fault " + e.getMessage());
        }
    }

    // one write for one line: a line that ends was said whole
    private static synchronized void say(String line) {
        try {
            new FileOutputStream(FileDescriptor.out).write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
