package vigil.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files and folders that are their owner's alone from their first moment, and stay after a power cut.
final class Disk {
    private static final EnumSet<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private Disk() {}

    static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, mode(folder, "rwx------"));
    }

    /// A new file, which must not be there yet.
    static FileChannel create(Path file) throws IOException {
        var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return FileChannel.open(file, how, mode(file, "rw-------"));
    }

    /// Replaces the file whole or not at all.
    static void replace(Path file, byte[] bytes) throws IOException {
        Path draft = draft(file, bytes);
        rename(draft, file);
    }

    /// Makes the file whole or not at all; one that exists stays as it is.
    static void createOnce(Path file, byte[] bytes) throws IOException {
        Path draft = draft(file, bytes);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return; // made by someone else just now
        } finally {
            Files.deleteIfExists(draft);
            sync(parent(file));
        }
    }

    private static Path draft(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling("draft-" + HexFormat.of().formatHex(Aead.random(8)));
        try (FileChannel channel = create(draft)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        return draft;
    }

    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(parent(to));
    }

    /// Makes the names in a folder durable.
    static void sync(Path folder) throws IOException {
        if (posix(folder)) { // elsewhere a folder cannot be opened, and needs not
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static boolean othersMayRead(Path file) throws IOException {
        return posix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    static Path parent(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(path + " has no folder above it");
        }
        return parent;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) throws IOException {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) throws IOException {
        Path at = path.toAbsolutePath().normalize();
        while (!Files.exists(at)) {
            at = parent(at);
        }
        return Files.getFileStore(at).supportsFileAttributeView("posix");
    }
}
