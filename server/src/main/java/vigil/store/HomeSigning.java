package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.LongFunction;
import vigil.audience.Breach;
import vigil.ledger.Hash;
import vigil.ledger.LedgerFault;

/// The checkpoints of a register whose ledger is a file: the last stands in `keys/checkpoint.last`. The lock of the
/// ledger sees to it that one process has the turn.
public record HomeSigning(Path home) implements SigningTurn.Book {
    @Override
    public SigningTurn take() {
        return new SigningTurn() {
            @Override
            public void record(long size, Hash root, LongFunction<Hash> rootAt) {
                require(size, root, rootAt);
                note(size, root);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean holds(long size, Hash root) {
        return last().filter(new Signed(size, root)::equals).isPresent();
    }

    private record Signed(long size, Hash root) {}

    private Path file() {
        return home.resolve("keys").resolve("checkpoint.last");
    }

    private Optional<Signed> last() {
        try {
            if (!Files.exists(file())) {
                return Optional.empty();
            }
            String[] last = Files.readString(file()).strip().split(" ");
            return Optional.of(new Signed(Long.parseLong(last[0]), Hash.ofHex(last[1])));
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /// Refuses a log that does not begin with the last one that was signed here.
    void require(long size, Hash root, LongFunction<Hash> rootAt) {
        last().ifPresent(last -> requireContinued(last.size, last.root, size, root, rootAt));
    }

    void note(long size, Hash root) {
        try {
            write(file(), size + " " + root.hex() + "\n");
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private LedgerFault fault(IOException e) {
        return new LedgerFault(file() + " cannot be used: " + e + ". Nothing was published.", e);
    }

    private static void write(Path file, String line) throws IOException {
        Path draft = file.resolveSibling("draft-checkpoint.last");
        OwnerOnly.file(draft);
        try (FileChannel channel =
                FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /// That one log begins with another.
    static void requireContinued(long lastSize, Hash lastRoot, long size, Hash root, LongFunction<Hash> rootAt) {
        boolean continued =
                lastSize < size ? rootAt.apply(lastSize).equals(lastRoot) : lastSize == size && lastRoot.equals(root);
        if (!continued) {
            throw new Breach("a checkpoint of " + lastSize + " leaves was signed before, and this log of " + size
                    + " does not begin with it; was the ledger restored from an older copy?");
        }
    }
}
