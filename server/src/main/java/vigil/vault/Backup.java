package vigil.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Head;
import vigil.ledger.Ledger;
import vigil.vault.BackupHeader.Part;

/// Backs a home up while it is in use: one encrypted, signed file, and beside it `FILE.keys` with the keys of
/// bodies that are not open. The newest keys open these bodies in every older backup, but for what was
/// erased since; keys older than [#KEYS_KEPT] are deleted from the folder, and that is the time after which an
/// erasure reaches the backups.
public final class Backup {
    public static final Duration KEYS_KEPT = Duration.ofDays(30);

    private final Vault vault;
    private final Ledgers ledgers;
    private final Clock clock;

    public Backup(Vault vault, Ledgers ledgers, Clock clock) {
        this.vault = vault;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /// What was made.
    ///
    /// @param ledger head of the ledger in it, which was opened and checked; null if the home has none
    /// @param expired keys of older backups that were deleted because their time was over
    public record Made(
            Path file,
            Path keys,
            long counter,
            int files,
            long bytes,
            @Nullable Head ledger,
            List<String> expired) {}

    /// Where the keys of a backup stand.
    public static Path keysOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".keys");
    }

    /// Makes a backup that only `passphrase`, or the home's key from its recovery shares, opens. Refused if a file
    /// of that name is there, if its folder is not there or in the home itself, and if that folder holds a
    /// later backup of this home.
    public Made to(Path file, Passphrase passphrase) {
        try {
            Path folder = Disk.parent(file);
            requireFree(folder, file);
            var place = new BackupsInFolder(folder);
            return finished(inTurn(place, folder, file, passphrase, false), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Vault vault() {
        return vault;
    }

    private void requireFree(Path folder, Path file) throws IOException {
        // a stick that is not there must not become a folder on this disk
        if (!Files.isDirectory(folder)) {
            throw new Refusal(new Problem("backup-no-folder", folder.toString()));
        }
        if (folder.toRealPath().startsWith(vault.home().toRealPath())) {
            throw new Refusal(new Problem("backup-inside", file.toString()));
        }
        for (Path there : List.of(file, keysOf(file))) {
            if (Files.exists(there)) {
                throw new Refusal(new Problem("backup-exists", there.toString()));
            }
        }
    }

    /// The numbers of the backups that stand in one place, and the end of the keys that stand there.
    interface Place {
        /// Every file there that says it is of a backup.
        List<BackupLine.Found> found() throws IOException;

        void delete(String name) throws IOException;
    }

    Made inTurn(Place place, Path folder, Path file, Passphrase passphrase, boolean exhibitsBeside) throws IOException {
        synchronized (vault) {
            try (var _ = BackupTurn.take(vault.home())) {
                return made(place, folder, file, passphrase, exhibitsBeside);
            }
        }
    }

    /// To be called when all of a backup stands in its place.
    Made finished(Made made, Place place) throws IOException {
        var line = new BackupLine(vault.home());
        List<String> expired = line.expire(place, clock.instant().minus(KEYS_KEPT));
        line.note(clock.instant(), place.toString());
        return new Made(made.file, made.keys, made.counter, made.files, made.bytes, made.ledger, expired);
    }

    private Made made(Place place, Path folder, Path file, Passphrase passphrase, boolean exhibitsBeside)
            throws IOException {
        String mark = HexFormat.of().formatHex(Aead.random(8));
        Path scratch = Disk.folder(vault.home().resolve(HomeFiles.SCRATCH + mark));
        Path homeDraft = folder.resolve("draft-" + mark);
        Path keysDraft = folder.resolve("draft-" + mark + ".keys");
        try {
            var line = new BackupLine(vault.home());
            var cover = new BackupCover(vault.key(), line, line.next(place.found()), clock.instant(), passphrase);
            BackupManifest home = home(cover, passphrase, scratch, homeDraft, exhibitsBeside);
            // after the ledger's copy: no body in it is without its key
            keys(cover, scratch, keysDraft);
            Disk.rename(keysDraft, keysOf(file));
            Disk.rename(homeDraft, file);
            return new Made(
                    file,
                    keysOf(file),
                    home.counter(),
                    home.files().size(),
                    Files.size(file),
                    home.ledger(),
                    List.of());
        } finally {
            Files.deleteIfExists(homeDraft);
            Files.deleteIfExists(keysDraft);
            Disk.delete(scratch);
        }
    }

    private BackupManifest home(
            BackupCover cover, Passphrase passphrase, Path scratch, Path draft, boolean exhibitsBeside)
            throws IOException {
        Map<String, Path> files = new TreeMap<>(new HomeFiles(vault.home()).gathered(scratch));
        if (exhibitsBeside) {
            BackupShelf.listExhibits(files, scratch);
        }
        Path key = scratch.resolve("home.key");
        // in clear where it is in clear, else under the passphrase of the backup: one to remember, not two
        Disk.replace(
                key,
                vault.isProtected()
                        ? HomeKeyFile.locked(vault.key(), passphrase, cover.lock())
                        : HomeKeyFile.clear(vault.key()));
        files.put("keys/home.key", key);
        return cover.part(Part.HOME).write(draft, files, ledger(scratch), custody(scratch));
    }

    private @Nullable Head ledger(Path scratch) {
        if (!Files.exists(scratch.resolve("ledger.db"))) {
            return null;
        }
        try (Ledger copy = ledgers.open(scratch, null)) {
            return copy.head();
        }
    }

    /// Of the copy, as people may go on adding to the chain itself.
    private Head custody(Path scratch) {
        try (var copy = new ChainOfCustody(scratch, vault.key())) {
            return copy.head();
        }
    }

    private void keys(BackupCover cover, Path scratch, Path draft) throws IOException {
        Path copy = scratch.resolve(SealingKeys.FILE);
        VaultDatabase.copy(vault.home().resolve(SealingKeys.FILE), copy);
        cover.part(Part.KEYS).write(draft, Map.of(SealingKeys.FILE, copy), null, null);
    }
}
