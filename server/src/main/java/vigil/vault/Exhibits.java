package vigil.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import vigil.ledger.Hash;

/// The bytes of every source we hold, one file each, named by SHA-256; written once, never changed.
/// Readable by the owner of the home only. Encryption and the chain of custody come with the vault.
public final class Exhibits {
    private final Path folder;

    /// Keeps exhibits under `folder`, which is made if it is not there.
    public Exhibits(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            ownerOnly(folder, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps `bytes` durably and returns their SHA-256; nothing is written if they are held already.
    public Hash keep(byte[] bytes) {
        Hash hash = Hash.of(bytes);
        Path file = file(hash);
        if (Files.exists(file)) {
            return hash;
        }
        try {
            Path shelf = Files.createDirectories(shelf(hash));
            Path draft = Files.createTempFile(shelf, "draft", "");
            try {
                write(draft, bytes);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                sync(shelf);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hash;
    }

    /// The bytes with this hash; empty if we do not hold them. Bytes that no longer have their hash are a fault.
    public Optional<byte[]> bytes(Hash hash) {
        try {
            if (!Files.exists(file(hash))) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file(hash));
            if (!Hash.of(bytes).equals(hash)) {
                throw new IOException("exhibit " + hash + " has changed on disk");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Hash hash) {
        return shelf(hash).resolve(hash.hex());
    }

    /// Folders by the first two digits keep each of them small.
    private Path shelf(Hash hash) {
        return folder.resolve(hash.hex().substring(0, 2));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        ownerOnly(file, "rw-------");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
