package vigil.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.ledger.Hash;

/// The bytes of every source we hold, one encrypted file each, named by the SHA-256 of what is in it; written
/// once, never changed. Readable by the owner of the home only.
public final class Exhibits {
    private static final String DRAFT = "draft-";

    private final Path folder;
    private final HomeKey home;

    /// Keeps exhibits under `folder`, which is made if it is not there, with keys under the home's key.
    public Exhibits(Path folder, HomeKey home) {
        this.folder = folder;
        this.home = home;
        try {
            Disk.folder(folder);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // drafts of a process that was killed; another one may be at work on its own just now
    private void sweep() throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path draft : all.filter(Exhibits::isDraft).toList()) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    /// Keeps `bytes` durably and returns their SHA-256; nothing is written if they are held already.
    public Hash keep(byte[] bytes) {
        Hash hash = Hash.of(bytes);
        return Files.exists(file(hash)) ? hash : keep(new ByteArrayInputStream(bytes));
    }

    /// Keeps all that `in` yields, of any length, durably and returns its SHA-256.
    public Hash keep(InputStream in) {
        Path draft = folder.resolve(DRAFT + HexFormat.of().formatHex(Aead.random(16)));
        try {
            var digest = new DigestInputStream(in, sha256());
            ExhibitFile.write(draft, home, digest);
            Hash hash = new Hash(digest.getMessageDigest().digest());
            Path file = file(hash);
            if (!Files.exists(file)) {
                shelf(Disk.parent(file));
                Disk.rename(draft, file);
            }
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(draft);
        }
    }

    private void shelf(Path shelf) throws IOException {
        if (!Files.exists(shelf)) {
            Disk.folder(shelf);
            Disk.sync(folder);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes with this hash; empty if we do not hold them. Bytes that no longer have their hash are a fault.
    public Optional<byte[]> bytes(Hash hash) {
        if (!Files.exists(file(hash))) {
            return Optional.empty();
        }
        try (InputStream in = ExhibitFile.read(file(hash), home)) {
            byte[] bytes = in.readAllBytes();
            if (!Hash.of(bytes).equals(hash)) {
                throw new IOException("its bytes have another hash");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("exhibit " + hash + " has changed on disk: " + e, e));
        }
    }

    /// The hashes of all that is held.
    public SortedSet<Hash> held() {
        var held = new TreeSet<Hash>();
        for (Path file : files()) {
            String name = String.valueOf(file.getFileName());
            if (name.matches("[0-9a-f]{64}")) {
                held.add(Hash.ofHex(name));
            }
        }
        return held;
    }

    /// Reads every file whole and says what is wrong, in words for the operator; empty if nothing is.
    /// `expected` are hashes that must be held, such as those the ledger's sources name.
    public List<String> scan(Collection<Hash> expected, ExhibitScan.Progress progress) {
        return new ExhibitScan(home, files(), progress).findings(new TreeSet<>(expected));
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isDraft(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDraft(Path file) {
        return String.valueOf(file.getFileName()).startsWith(DRAFT);
    }

    /// Folders by the first two digits keep each of them small.
    private Path file(Hash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
