package vigil.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import vigil.audience.Breach;
import vigil.ledger.Hash;

/// The bytes of one file of an edition, by their hash: in memory, in a spool, or where the edition stands.
final class Printed {
    private final Hash hash;
    private final int length;
    private volatile Source source;

    /// Where the bytes are.
    @FunctionalInterface
    interface Source {
        byte[] read() throws IOException;
    }

    private Printed(Hash hash, int length, Source source) {
        this.hash = hash;
        this.length = length;
        this.source = source;
    }

    static Printed of(byte[] bytes) {
        return new Printed(Hash.of(bytes), bytes.length, () -> bytes);
    }

    static Printed of(byte[] bytes, Spool spool) {
        return new Printed(Hash.of(bytes), bytes.length, spool.keep(bytes));
    }

    Hash hash() {
        return hash;
    }

    int length() {
        return length;
    }

    /// From now on the bytes lie in the file at `path` of whatever folder the newest edition has.
    void restIn(Supplier<Path> current, String path) {
        if (!(source instanceof Resting)) {
            source = new Resting(current, path);
        }
    }

    private record Resting(Supplier<Path> current, String path) implements Source {
        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(current.get().resolve(path));
        }
    }

    /// The bytes; if they are not what they were, publication stops.
    byte[] bytes() {
        try {
            byte[] bytes = source.read();
            if (bytes.length != length || !Hash.of(bytes).equals(hash)) {
                throw new Breach("a file of the edition that stands was changed; its hash was " + hash.hex());
            }
            return bytes;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Printed printed && hash.equals(printed.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
