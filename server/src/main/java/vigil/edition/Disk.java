package vigil.edition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a crash must not undo: bytes and names are on the disk before anything rests on them.
final class Disk {
    private Disk() {}

    /// Writes a file whose bytes are on the disk when this returns.
    static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, true);
    }

    /// Writes a file whose bytes need a [#settle] before anything rests on them.
    static void begin(Path file, byte[] bytes) throws IOException {
        write(file, bytes, false);
    }

    /// Puts files that were begun onto the disk.
    ///
    /// @param folder that holds them all
    static void settle(Path folder, List<Path> begun) throws IOException {
        if (begun.isEmpty() || SyncFs.of(folder)) {
            return;
        }
        for (Path file : begun) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private static void write(Path file, byte[] bytes, boolean force) throws IOException {
        var how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try (FileChannel channel = FileChannel.open(file, how)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (force) {
                channel.force(true);
            }
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException fault) { // a full disk does not say which file it was
            throw new FileSystemException(file.toString(), null, fault.getMessage());
        }
    }

    /// Makes the names in a folder durable.
    static void sync(Path folder) throws IOException {
        if (isPosix(folder)) { // elsewhere a folder cannot be opened, and needs not
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(parent(to));
    }

    static Path parent(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(path + " has no folder above it");
        }
        return parent;
    }

    static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(existing(path)).supportsFileAttributeView("posix");
    }

    private static Path existing(Path path) throws IOException {
        return Files.exists(path) ? path : existing(parent(path));
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// Deletes a folder and all in it, without following links; `last` goes last of what is in it.
    static void delete(Path folder, String last) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                if (!file.equals(folder.resolve(last))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                if (each.equals(folder)) {
                    Files.deleteIfExists(folder.resolve(last));
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// What the system said, without the path, which stands beside it.
    static String reason(IOException fault) {
        String said = fault instanceof FileSystemException known ? known.getReason() : fault.getMessage();
        return said == null ? fault.getClass().getSimpleName() : said;
    }
}
