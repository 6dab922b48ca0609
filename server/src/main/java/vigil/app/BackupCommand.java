package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.vault.Backup;
import vigil.vault.BackupShelf;
import vigil.vault.Passphrase;
import vigil.vault.Vault;

/// `vigil backup PLACE`: while the register is in use. A file is a backup of its own; a folder or `s3:NAME` is a
/// shelf of backups, where each exhibit stands once.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Backs the register up while it is in use: encrypted, signed, numbered. Into a folder, only what"
                + " is new since the last backup there is written; a file holds everything.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "PLACE",
            description = "A new file, a folder that is there, or s3:NAME in the storage of the settings (default:"
                    + " the setting backup.folder).")
    private String place;

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = home.settings();
        requireLedgerHere(settings);
        String where = place == null ? BackupPlace.standard(settings, home.home) : place;
        Passphrase words = home.passphrase().orAsk("Passphrase of the backup: ");
        try (Vault vault = Vault.open(home.existing(), words)) {
            var backup = new Backup(vault, StoreOpening.LEDGERS, java.time.Clock.systemUTC());
            if (where.startsWith("s3:") || Files.isDirectory(Path.of(where))) {
                try (var bucket = BackupPlace.bucket(where, settings)) {
                    say(new BackupShelf(bucket).add(backup, words), bucket.place());
                }
            } else {
                say(backup.to(Path.of(where), words));
            }
        }
        return 0;
    }

    /// A backup that lacks the ledger and says that it is done would be found out on the day it is needed.
    private static void requireLedgerHere(Settings settings) {
        if (settings.has(Setting.DATABASE_URL)) {
            throw new Refusal(new Problem("backup-database", Setting.DATABASE_URL.key()));
        }
    }

    private void say(BackupShelf.Added added, String where) {
        out().printf(
                        "Backup %d stands in %s: %d files of %d bytes, and %d new exhibits of %d (%d are there).%n",
                        added.made().counter(),
                        where,
                        added.made().files(),
                        added.made().bytes(),
                        added.newExhibits(),
                        added.newBytes(),
                        added.exhibits());
        end(added.made());
    }

    private void say(Backup.Made made) {
        out().printf(
                        "Backup %d stands in %s: %d files of %d bytes. Its keys stand beside it, in %s.%n",
                        made.counter(),
                        made.file(),
                        made.files(),
                        made.bytes(),
                        made.keys().getFileName());
        end(made);
    }

    private void end(Backup.Made made) {
        if (made.ledger() != null) {
            out().printf(
                            "The ledger in it was opened: %d entries.%n",
                            made.ledger().size());
        }
        if (!made.expired().isEmpty()) {
            out().printf(
                            "Keys of %d backups older than 30 days were deleted.%n",
                            made.expired().size());
        }
        out().println("Rehearse it: vigil drill");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
