package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.ledger.Head;
import vigil.store.LedgerEnd;
import vigil.store.LedgerMove;
import vigil.vault.Vault;

/// `vigil move --from HOME --to SETTINGS`: carries a register's ledger to where other settings say, and makes them the
/// home's settings.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = "Carries the ledger of a register from the home into a database or back, to where the new"
                + " settings say. Stopped on the way, the same command goes on. At the end all of it is verified,"
                + " the new settings become the home's, and the old ledger is put aside.")
final class MoveCommand implements Callable<Integer> {
    @Option(names = "--from", required = true, paramLabel = "HOME", description = "The home, with its settings of now.")
    private Path home;

    @Option(names = "--to", required = true, paramLabel = "SETTINGS", description = "The settings it is to have.")
    private Path to;

    @Mixin
    private PassphraseOption passphrase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings now = SettingsFile.in(home);
        Settings next = SettingsFile.read(to);
        if (now.text(Setting.DATABASE_URL).equals(next.text(Setting.DATABASE_URL))) {
            say("The ledger stays where it is.");
        } else {
            try (Vault vault = Vault.open(home, passphrase.forHome(home))) {
                Head head = new LedgerMove(end(now), end(next), vault.bodyKeys(), this::progress).run();
                say("%d entries moved and verified; root %s as before.".formatted(head.size(), head.root()));
            }
        }
        Path file = home.resolve(SettingsFile.NAME);
        Path draft = home.resolve("draft-" + SettingsFile.NAME);
        Files.copy(to, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        say(to + " is now " + file + ".");
        return 0;
    }

    private LedgerEnd end(Settings settings) {
        return settings.has(Setting.DATABASE_URL)
                ? new LedgerEnd.InDatabase(StoreOpening.database(settings))
                : new LedgerEnd.InHome(home);
    }

    private void progress(long rows, long of) {
        if (rows % 100_000 < 4_096 || rows == of) {
            spec.commandLine().getErr().println(rows + " of " + of + " entries");
        }
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
    }
}
