package vigil.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps the bytes of an edition in the making: a few in memory, many in a file that has no name and ends with the
/// process. What they hold is public.
final class Spool {
    private static final long MEMORY = 32L << 20;

    private final @Nullable Path folder;
    private @Nullable FileChannel file;
    private long held;
    private long end;

    /// @param folder on whose disk the file is made, null to keep everything in memory
    Spool(@Nullable Path folder) {
        this.folder = folder;
    }

    Printed.Source keep(byte[] bytes) {
        if (folder == null || held + bytes.length <= MEMORY) {
            held += bytes.length;
            return () -> bytes;
        }
        try {
            FileChannel channel = open(folder);
            long at = end;
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                end += channel.write(buffer, end);
            }
            int length = bytes.length;
            return () -> read(channel, at, length);
        } catch (IOException fault) {
            throw EditionFolder.refused(folder, fault);
        }
    }

    private FileChannel open(Path in) throws IOException {
        FileChannel open = file;
        if (open == null) {
            Files.createDirectories(in);
            Path named = Files.createTempFile(in, "spool", ".new");
            open = FileChannel.open(
                    named, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            if (Disk.isPosix(named)) {
                Files.deleteIfExists(named);
            }
            file = open;
        }
        return open;
    }

    private static byte[] read(FileChannel channel, long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // until all is here
        }
        return buffer.array();
    }

    /// Everything rests on the disk now.
    void clear() {
        held = 0;
        end = 0;
        try (FileChannel _ = file) {
            file = null;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
