package vigil.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// One backup of a home at a time, among all processes; ends with the process, however it ends.
record BackupTurn(FileChannel channel) implements AutoCloseable {
    static BackupTurn take(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Refusal(new Problem("backup-busy", home.toString()));
        }
        return new BackupTurn(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
