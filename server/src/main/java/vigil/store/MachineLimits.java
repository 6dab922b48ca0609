package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What the machine itself can do, so that a ledger's figures can be read: no ledger with fsync commits
/// more often than its disk syncs, and none hashes faster than the processor.
final class MachineLimits {
    private MachineLimits() {}

    /// Work to be repeated; says how much it did.
    interface Work {
        long once() throws IOException;
    }

    /// How much of the work is done in a second, measured for about `millis`.
    static double perSecond(long millis, Work work) throws IOException {
        long start = System.nanoTime();
        long done = 0;
        long passed;
        do {
            done += work.once();
            passed = System.nanoTime() - start;
        } while (passed < millis * 1_000_000);
        return done * 1e9 / passed;
    }

    /// SHA-256 of long input on one core, in bytes per second.
    static double hashedBytes() throws IOException {
        MessageDigest sha256 = sha256();
        byte[] input = new byte[1 << 20];
        return perSecond(500, () -> {
            sha256.digest(input);
            return input.length;
        });
    }

    /// Hashes of 65 bytes, as inner nodes of a Merkle tree are, on one core per second.
    static double nodeHashes() throws IOException {
        MessageDigest sha256 = sha256();
        byte[] input = new byte[65];
        return perSecond(500, () -> {
            for (int i = 0; i < 1_000; i++) {
                sha256.digest(input);
            }
            return 1_000;
        });
    }

    /// Appends of 4 KiB in `folder`, each synced to disk, per second.
    static double syncs(Path folder) throws IOException {
        Path file = folder.resolve("syncs");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocate(4_096);
            return perSecond(1_000, () -> {
                channel.write(page.rewind());
                channel.force(false);
                return 1;
            });
        } finally {
            Files.delete(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
