package vigil.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A place for named bytes that may be another machine. Every implementation passes `BucketConformance`.
///
/// Guarantees:
/// - **Durable.** When a `put` returns, the bytes are there after a power cut here.
/// - **Whole or absent.** A reader sees all bytes of one `put` or none of them, also after a crash.
/// - **Once, if wanted.** Of several `putNew` of different bytes under one name exactly one succeeds.
/// - **Seen at once.** What was put is listed and read by everyone from then on.
///
/// Names are relative paths of letters, digits and `. _ - /`; others are refused with an
/// `IllegalArgumentException`, for they come from our own code. A fault of disk or network is an `IOException`
/// that names the place; what was asked may then have happened or not, and asking again does no harm.
public interface Bucket extends AutoCloseable {
    /// Puts the bytes of a file under a name, in place of what is there.
    void put(String name, Path file) throws IOException;

    /// Puts bytes under a name, in place of what is there.
    void put(String name, byte[] bytes) throws IOException;

    /// Puts bytes under a name that is free; false, and nothing changes, if other bytes are there. That the same bytes
    /// are there counts as put: a request whose answer was lost is sent again.
    boolean putNew(String name, byte[] bytes) throws IOException;

    /// What stands under a name; to be closed.
    Optional<InputStream> open(String name) throws IOException;

    default Optional<byte[]> bytes(String name) throws IOException {
        Optional<InputStream> found = open(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(in.readAllBytes());
        }
    }

    boolean has(String name) throws IOException;

    /// Hands over everything whose name begins with `prefix`, in the order of names.
    void list(String prefix, Consumer<Stored> each) throws IOException;

    /// Takes a name and its bytes away; nothing happens if they are not there.
    void delete(String name) throws IOException;

    /// What to call this place in a sentence for the operator; no secret is in it.
    String place();

    @Override
    void close();

    /// A name that is taken.
    record Stored(String name, long size) {}

    /// The name, if it is one that every implementation takes.
    static String checked(String name) {
        if (!name.matches("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*")) {
            throw new IllegalArgumentException("no name for a bucket: " + name);
        }
        return name;
    }
}
