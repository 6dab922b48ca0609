package vigil.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;

/// A folder that says it holds an edition, read with suspicion: links are not followed, nothing but
/// regular files is opened, no file is larger than it may be.
final class Mirror {
    /// Largest file that is hashed, and largest that is read into memory, in bytes.
    static final long LARGEST = 1L << 30;

    static final int LARGEST_READ = 64 << 20;
    private static final int MOST_FILES = 1_000_000;

    private final Path folder;
    private final Found found;
    /// Every file that can be part of an edition, and its size.
    private final TreeMap<String, Long> files = new TreeMap<>();

    private Mirror(Path folder, Found found) {
        this.folder = folder;
        this.found = found;
    }

    /// Refuses what is no folder; everything else that is wrong goes to `found`.
    static Mirror open(Path folder, Found found) {
        try {
            var mirror = new Mirror(folder.toRealPath(), found);
            if (Files.isDirectory(mirror.folder)) {
                Files.walkFileTree(mirror.folder, mirror.new Walk());
                return mirror;
            }
        } catch (IOException notThere) {
            // refused below like a file in its place
        }
        throw new Refusal(new Problem("verify-folder", folder.toString()));
    }

    java.util.SortedMap<String, Long> files() {
        return files;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            String path = path(file);
            if (!is.isRegularFile()) {
                found.settle("verify-link", printable(path));
            } else if (!Manifest.isPath(path)) {
                found.add("verify-odd-name", printable(path));
            } else if (is.size() > LARGEST) {
                found.settle("verify-too-large", path, "" + is.size());
            } else {
                files.put(path, is.size());
            }
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : tooMany();
        }

        private FileVisitResult tooMany() {
            found.add("verify-too-many", ".", "" + MOST_FILES);
            return FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            found.add("verify-unreadable", printable(path(file)), String.valueOf(reason.getMessage()));
            return FileVisitResult.CONTINUE;
        }
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static String printable(String name) {
        return name.replaceAll("[\\p{C}]", "?");
    }

    /// Null where the file is not there or could not be read, which is then a problem already.
    @Nullable
    Hash hash(String path) {
        return files.containsKey(path) ? read(path, Mirror::hash) : null;
    }

    /// The bytes of a file that must be there.
    byte @Nullable [] need(String path) {
        if (!files.containsKey(path)) {
            found.add("verify-missing", path);
            return null;
        }
        return bytes(path);
    }

    byte @Nullable [] bytes(String path) {
        Long size = files.get(path);
        if (size != null && size > LARGEST_READ) {
            found.settle("verify-too-large", path, size.toString());
            return null;
        }
        return size == null ? null : read(path, in -> in.readNBytes(LARGEST_READ));
    }

    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    private <T> @Nullable T read(String path, Reading<T> reading) {
        try (InputStream in = Files.newInputStream(folder.resolve(path), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return reading.of(in);
        } catch (IOException unreadable) {
            found.settle("verify-unreadable", path, String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private static Hash hash(InputStream in) throws IOException {
        return Hash.of(in);
    }
}
