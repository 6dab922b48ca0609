package vigil.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;

/// Reads one file of a backup. It is read whole and compared with its signed list before anything of it counts.
final class BackupReading {
    /// Where what is read goes, file by file.
    interface Target {
        Target NOWHERE = name -> OutputStream.nullOutputStream();

        OutputStream file(String name) throws IOException;
    }

    private static final Pattern NAME = Pattern.compile("[\\w-][\\w. -]*(/[\\w-][\\w. -]*)*");
    private static final int BUFFER = 1 << 18;
    private static final int LARGEST_MANIFEST = 1 << 28;

    private final Path file;
    private final BackupHeader header;
    private final byte[] key;

    private BackupReading(Path file, BackupHeader header, byte[] key) {
        this.file = file;
        this.header = header;
        this.key = key;
    }

    /// Refuses what is not this part of a backup, and what the passphrase or key does not open.
    static BackupReading open(Path file, BackupHeader.Part part, Unlock unlock) {
        try {
            BackupHeader header = BackupHeader.of(file);
            if (header.part() != part) {
                throw new Refusal(new Problem(
                        "backup-part", file.toString(), header.part().name(), part.name()));
            }
            return new BackupReading(file, header, header.unlock(unlock, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BackupHeader header() {
        return header;
    }

    /// Hands every file to `target`; refuses a backup that is not whole and as it was written.
    BackupManifest read(Target target) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            long start = header.bytes().length;
            in.skipNBytes(start);
            var opening = new OpeningStream(in, key, header.context(), start);
            BackupManifest manifest = read(new ZipInputStream(opening), target);
            opening.skip(Long.MAX_VALUE); // the index of the ZIP, and the mark of the last chunk
            return manifest;
        } catch (OpeningStream.Damaged e) {
            throw BackupHeader.damaged(file, e.from, e.to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BackupManifest read(ZipInputStream zip, Target target) throws IOException {
        var found = new TreeMap<String, Hash>();
        @Nullable BackupManifest manifest = null;
        for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (manifest != null
                    || found.containsKey(name)
                    || !NAME.matcher(name).matches()) {
                throw unlisted(name);
            }
            if (name.equals(BackupManifest.NAME)) {
                manifest = BackupManifest.of(zip.readNBytes(LARGEST_MANIFEST), header.by());
            } else {
                found.put(name, copy(zip, target.file(name)));
            }
        }
        if (manifest == null
                || !manifest.lists(found)
                || manifest.part() != header.part()
                || manifest.counter() != header.counter()) {
            throw unlisted(BackupManifest.NAME);
        }
        return manifest;
    }

    private static Hash copy(ZipInputStream zip, OutputStream out) throws IOException {
        try (out) {
            var digest = new DigestInputStream(zip, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(out);
            return new Hash(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Refusal unlisted(String name) {
        return new Refusal(new Problem("backup-unlisted", file.toString(), name));
    }
}
