package vigil.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A bucket in a folder of this machine, its owner's alone. A name is a file; what is being written is called
/// `draft-…` and counts as absent.
public final class FolderBucket implements Bucket {
    private static final String DRAFT = "draft-";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    private FolderBucket(Path folder) {
        this.folder = folder;
    }

    public static FolderBucket open(Path folder) throws IOException {
        Files.createDirectories(folder, owner(folder, "rwx------"));
        return new FolderBucket(folder);
    }

    // a file system that knows no owners (a stick's FAT) takes no permissions
    private static FileAttribute<?>[] owner(Path path, String permissions) throws IOException {
        Path there = path.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.resolve("..").normalize();
        }
        FileStore store = Files.getFileStore(there);
        return store.supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void put(String name, Path file) throws IOException {
        Path draft = draft();
        try {
            try (InputStream in = Files.newInputStream(file);
                    FileChannel out = create(draft)) {
                in.transferTo(java.nio.channels.Channels.newOutputStream(out));
                out.force(true);
            }
            replace(draft, name);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        Path draft = written(bytes);
        try {
            replace(draft, name);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public boolean putNew(String name, byte[] bytes) throws IOException {
        Path target = shelf(name);
        Path draft = written(bytes);
        try {
            Files.createLink(target, draft);
            sync(parent(target));
            return true;
        } catch (FileAlreadyExistsException taken) {
            return Files.mismatch(target, draft) == -1;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path written(byte[] bytes) throws IOException {
        Path draft = draft();
        try (FileChannel out = create(draft)) {
            ByteBuffer all = ByteBuffer.wrap(bytes);
            while (all.hasRemaining()) {
                out.write(all);
            }
            out.force(true);
        }
        return draft;
    }

    private Path draft() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return folder.resolve(DRAFT + HexFormat.of().formatHex(random));
    }

    private static FileChannel create(Path draft) throws IOException {
        var how = java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return FileChannel.open(draft, how, owner(draft, "rw-------"));
    }

    private void replace(Path draft, String name) throws IOException {
        Path target = shelf(name);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(parent(target));
    }

    private Path shelf(String name) throws IOException {
        Path target = file(name);
        for (Path made = parent(target); !Files.isDirectory(made); made = parent(target)) {
            Files.createDirectories(made, owner(made, "rwx------"));
            for (Path up = made; up.startsWith(folder); up = parent(up)) {
                sync(up);
            }
        }
        return target;
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static void sync(Path shelf) throws IOException {
        try (FileChannel channel = FileChannel.open(shelf, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(String name) {
        return folder.toAbsolutePath().resolve(Bucket.checked(name));
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    @Override
    public void list(String prefix, Consumer<Stored> each) throws IOException {
        for (String name : names()) {
            if (name.startsWith(prefix)) {
                each.accept(new Stored(name, Files.size(folder.resolve(name))));
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(DRAFT))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void delete(String name) throws IOException {
        if (Files.deleteIfExists(file(name))) {
            sync(parent(file(name)));
        }
    }

    @Override
    public String place() {
        return folder + "/";
    }

    @Override
    public void close() {}
}
