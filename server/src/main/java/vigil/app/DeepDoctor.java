package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.edition.EditionFolder;
import vigil.store.SqliteLedger;
import vigil.tables.Places;
import vigil.vault.ExhibitScan;
import vigil.vault.Passphrase;
import vigil.vault.Vault;
import vigil.verify.Verification;

/// Reads every byte of a home: ledger, keys, chain of custody, exhibits and edition each by their own proofs, and
/// every file by what it was when it was last read. A Vigil that runs is not disturbed.
final class DeepDoctor {
    private final Path home;
    private final Places places;
    private final @Nullable Passphrase passphrase;
    private final ExhibitScan.Progress progress;
    private final Checkup found = new Checkup();

    DeepDoctor(Path home, Places places, @Nullable Passphrase passphrase, ExhibitScan.Progress progress) {
        this.home = home;
        this.places = places;
        this.passphrase = passphrase;
        this.progress = progress;
    }

    List<Diagnosis> look() {
        // first, as opening a home writes into it
        return found.look(this::files).look(this::kept).look(this::edition).found();
    }

    private void files() throws IOException {
        found.add("Every file is what it was when it was last read.", new FileSums(home).compare());
    }

    private void kept() throws IOException {
        try (Vault vault = Vault.open(home, places, passphrase)) {
            found.look(() -> ledger(vault));
            found.add("The keys of bodies and the chain of custody are whole.", vault.verify());
            found.add("Every exhibit is as it came in.", vault.exhibits().scan(new TreeSet<>(), progress));
        }
    }

    private void ledger(Vault vault) {
        if (Files.exists(home.resolve("ledger.db"))) {
            found.add(
                    "The ledger holds what was recorded, entry by entry.",
                    SqliteLedger.inspect(home, vault.bodyKeys()));
        }
    }

    private void edition() {
        Optional<Path> current = EditionFolder.home(home).current();
        if (current.isPresent()) {
            var verdict = Verification.of(current.get(), Optional.empty());
            found.add(
                    "The edition that readers see verifies.",
                    verdict.problems().stream()
                            .map(problem -> "The edition in " + current.get() + ": " + Refusals.sentence(problem))
                            .toList());
        }
    }
}
