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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.vault.BackupShelf;
import vigil.vault.Drill;
import vigil.vault.Unlock;

/// `vigil drill PLACE`: restores a backup into a scratch folder, compares all of it, and takes it away again.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = "Rehearses a restore: restores into a scratch folder, opens and verifies the ledger, reads every"
                + " exhibit, compares all of it with what the backup says, and takes it away again.")
final class DrillCommand implements Callable<Integer> {
    @Mixin
    private KeptPlaceOption place;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "Where there is room for all of it (default: the temporary folder).")
    private Path scratch;

    @Mixin
    private UnlockOption unlock;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Unlock key = unlock.unlock();
        Path room = scratch == null ? Files.createTempDirectory("vigil-drill") : scratch;
        try {
            Drill.Report report = report(key, room);
            report.findings().forEach(finding -> out().println(finding));
            boolean good = report.findings().isEmpty();
            out().printf(
                            good
                                    ? "Backup %d comes back whole: %d exhibits, %d entries.%n"
                                    : "Backup %d does NOT come back whole (%d exhibits, %d entries). Make another now.%n",
                            report.restored().counter(),
                            report.exhibits(),
                            report.restored().ledger() == null
                                    ? 0
                                    : report.restored().ledger().size());
            return good ? 0 : 1;
        } finally {
            if (scratch == null) {
                Files.deleteIfExists(room);
            }
        }
    }

    private Drill.Report report(Unlock key, Path room) throws IOException {
        var drill = new Drill(
                StoreOpening.LEDGERS, new ProgressLine(spec.commandLine().getErr()));
        if (place.isShelf()) {
            try (var bucket = place.shelf()) {
                return drill.of(home -> new BackupShelf(bucket).restore(0, home, key), room, key);
            }
        }
        return drill.of(place.file(), room, key);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
