package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.vault.BackupShelf;
import vigil.vault.Restore;
import vigil.vault.Restore.Restored;
import vigil.vault.Unlock;

/// `vigil restore PLACE --into DIR`: a whole home, or nothing.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Restores a backup into a new folder, whole or not at all. The newest one, if PLACE is a folder"
                + " or s3:NAME.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private KeptPlaceOption place;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "The new home; must be new or empty.")
    private Path into;

    @Option(
            names = "--number",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which backup of a folder (default: the newest).")
    private long number;

    @Option(
            names = "--without-keys",
            description = "Restore though FILE.keys is lost: what was not open stays shut for ever.")
    private boolean withoutKeys;

    @Mixin
    private UnlockOption unlock;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Unlock key = unlock.unlock();
        Restored restored = restored(key);
        out().printf("Backup %d stands in %s, %d files.%n", restored.counter(), restored.home(), restored.files());
        if (restored.ledger() != null) {
            out().printf("Its ledger has %d entries.%n", restored.ledger().size());
        }
        out().println("It was signed by " + restored.signedBy().text() + ": compare with the recovery paper.");
        if (unlock.hasShares()) {
            out().println("The home has no passphrase now. Give it a new one: vigil lock --home " + restored.home());
        }
        return 0;
    }

    private Restored restored(Unlock key) throws IOException {
        if (place.isShelf()) {
            try (var bucket = place.shelf()) {
                return new BackupShelf(bucket).restore(number, into, key);
            }
        }
        Path file = place.file();
        return withoutKeys ? Restore.restore(file, null, into, key) : Restore.restore(file, into, key);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
