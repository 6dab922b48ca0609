package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.intake.DraftTable;
import vigil.intake.Unfinished;
import vigil.intake.table.load.Imports;
import vigil.ledger.Head;
import vigil.store.LedgerEnd;
import vigil.store.LedgerMove;
import vigil.tables.Places;
import vigil.team.Team;
import vigil.vault.Vault;

/// `vigil move --from HOME --to SETTINGS`: carries a register's ledger and the tables beside it to where other settings
/// say, and makes them the
/// home's settings.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = "Carries a register's ledger, accounts, drafts, imports and keys of bodies from the home into a"
                + " database or back, to where the new settings say. Stopped on the way, the same command goes on. At"
                + " the end all of it is verified, the new settings become the home's, and what was is put aside.")
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
            Places from = StoreOpening.places(home, now);
            try (Vault vault = Vault.open(home, from, passphrase.forHome(home))) {
                tables(vault, from, StoreOpening.places(home, next));
                Head head = new LedgerMove(end(now), end(next), vault.bodyKeys(), this::progress).run();
                say("%d entries moved and verified; root %s as before.".formatted(head.size(), head.root()));
            }
            putAside(now);
        }
        Path file = home.resolve(SettingsFile.NAME);
        Path draft = home.resolve("draft-" + SettingsFile.NAME);
        Files.copy(to, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        say(to + " is now " + file + ".");
        return 0;
    }

    /// Before the ledger, which says whether the move is done: begun again, they are carried again.
    private void tables(Vault vault, Places from, Places to) {
        int rows = vault.moveKeys(from, to)
                + Team.move(from, to)
                + DraftTable.move(from, to)
                + Unfinished.move(from, to)
                + Imports.move(from, to);
        say(rows + " rows of accounts, drafts, imports and keys moved.");
    }

    /// The keys of bodies must not lie about where an erasure no longer reaches them; a backup has them if they are
    /// wanted.
    private void putAside(Settings now) throws IOException {
        if (now.has(Setting.DATABASE_URL)) {
            return;
        }
        for (String name : List.of("team.db", "desk.db", "imports.db")) {
            Files.move(home.resolve(name), home.resolve(name + ".moved"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(home.resolve("keys.db"));
        say("What was here stands aside in files that end in .moved: nothing that is erased from now on is erased in"
                + " them. Delete them once you have looked at the register.");
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
