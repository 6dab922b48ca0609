package vigil.vault;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Head;
import vigil.ledger.NoteKey;
import vigil.vault.BackupHeader.Part;

/// Puts a backup into a new home, whole or not at all: everything is read and checked once before the first
/// byte is written, and the home gets its name last.
public final class Restore {
    private Restore() {}

    /// What was restored.
    ///
    /// @param counter the number of the backup
    /// @param signedBy the key of its home's backups, to be compared with the one on the recovery paper
    /// @param keys whether bodies that are not open can be read
    public record Restored(
            Path home,
            long counter,
            NoteKey signedBy,
            int files,
            @Nullable Head ledger,
            @Nullable Head custody,
            boolean keys) {}

    /// Restores with the keys that stand beside the file; refused if they do not.
    public static Restored restore(Path file, Path newHome, Unlock unlock) {
        Path keys = Backup.keysOf(file);
        if (!Files.exists(keys)) {
            throw new Refusal(new Problem("backup-keys-missing", keys.toString()));
        }
        return restore(file, keys, newHome, unlock);
    }

    /// Restores with keys of this or of a later backup; with null, bodies that are not open stay shut for
    /// ever in the new home.
    public static Restored restore(Path file, @Nullable Path keys, Path newHome, Unlock unlock) {
        return restore(file, keys, newHome, unlock, draft -> {});
    }

    /// Brings into the unfinished home what the file itself does not hold.
    interface Rest {
        void bring(Path draft) throws IOException;
    }

    static Restored restore(Path file, @Nullable Path keys, Path newHome, Unlock unlock, Rest rest) {
        requireFree(newHome);
        BackupReading home = BackupReading.open(file, Part.HOME, unlock);
        @Nullable BackupReading keysOf = keys == null ? null : keys(keys, home, unlock);
        BackupManifest manifest = home.read(BackupReading.Target.NOWHERE);
        if (keysOf != null) {
            keysOf.read(BackupReading.Target.NOWHERE);
        }
        write(home, keysOf, newHome, unlock, rest);
        return new Restored(
                newHome,
                manifest.counter(),
                home.header().by(),
                manifest.files().size(),
                manifest.ledger(),
                manifest.custody(),
                keysOf != null);
    }

    private static BackupReading keys(Path file, BackupReading home, Unlock unlock) {
        BackupReading keys = BackupReading.open(file, Part.KEYS, unlock);
        if (!keys.header().by().equals(home.header().by())
                || keys.header().counter() < home.header().counter()) {
            throw new Refusal(new Problem("backup-keys-other", file.toString()));
        }
        return keys;
    }

    private static void requireFree(Path newHome) {
        try {
            if (Files.isDirectory(newHome)) {
                try (Stream<Path> in = Files.list(newHome)) {
                    if (in.findAny().isEmpty()) {
                        return;
                    }
                }
            }
            if (Files.exists(newHome)) {
                throw new Refusal(new Problem("home-not-empty", newHome.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(
            BackupReading home, @Nullable BackupReading keys, Path newHome, Unlock unlock, Rest rest) {
        try {
            Path above = Disk.parent(newHome);
            Files.createDirectories(above);
            Path draft = above.resolve("draft-" + HexFormat.of().formatHex(Aead.random(8)));
            Disk.folder(draft);
            try {
                home.read(name -> file(draft, name));
                if (keys == null) {
                    Disk.replace(
                            draft.resolve(SealingKeys.WITHOUT),
                            "restored without keys\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    keys.read(name -> file(draft, name));
                }
                if (unlock instanceof HomeKey key) {
                    // the passphrase may be what was lost: a new one is for its owner to choose
                    new HomeKeyFile(draft).write(key, null);
                }
                rest.bring(draft);
                syncFolders(draft);
                Files.deleteIfExists(newHome);
                Disk.rename(draft, newHome);
            } finally {
                Disk.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream file(Path draft, String name) throws IOException {
        Path file = draft.resolve(name);
        Disk.folder(Disk.parent(file));
        FileChannel channel = Disk.create(file);
        return new FilterOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                try (channel) {
                    flush();
                    channel.force(true);
                }
            }
        };
    }

    private static void syncFolders(Path draft) throws IOException {
        try (Stream<Path> all = Files.walk(draft)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Disk.sync(folder);
            }
        }
    }
}
