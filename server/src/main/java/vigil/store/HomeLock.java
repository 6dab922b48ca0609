package vigil.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vigil.ledger.LedgerFault;

/// One process at a time writes a ledger. The system lets go of the lock when the process ends, however
/// it ends; the file stays and names the last holder.
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) {
        Path file = home.resolve("ledger.lock");
        try {
            OwnerOnly.file(file);
            FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (!locked(channel)) {
                String holder = holder(channel);
                channel.close();
                throw new LedgerFault("The ledger in " + home + " is in use by another Vigil"
                        + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + ". Stop that one first, or name another folder.");
            }
            channel.truncate(0)
                    .write(
                            StandardCharsets.US_ASCII.encode(
                                    ProcessHandle.current().pid() + "\n"),
                            0);
            return new HomeLock(channel);
        } catch (IOException e) {
            throw Faults.of(file, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return StandardCharsets.US_ASCII.decode(pid.flip()).toString().strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LedgerFault("The lock of the ledger could not be given back: " + e, e);
        }
    }
}
