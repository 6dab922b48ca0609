package vigil.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The turn to publish into a folder: one at a time, in this process and among all. Ends with the
/// process, however it ends.
final class Turn implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private Turn(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Refuses (problem `edition-busy`) while somebody else has the turn.
    static Turn take(Path file) throws IOException {
        var how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(file, how);
        Object opened = key(file);
        // whoever had the turn deletes the file at its end: a lock on a deleted file is nobody's turn
        if (locks(channel) && opened != null && Objects.equals(opened, key(file))) {
            return new Turn(file, channel);
        }
        channel.close();
        throw new Refusal(new Problem("edition-busy", file.toString()));
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException another) {
            return false;
        }
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.exists(file) ? Files.getAttribute(file, "fileKey") : null;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
