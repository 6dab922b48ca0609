package vigil.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final List<Diagnosis> found = new ArrayList<>();

    DeepDoctor(Path home, Places places, @Nullable Passphrase passphrase, ExhibitScan.Progress progress) {
        this.home = home;
        this.places = places;
        this.passphrase = passphrase;
        this.progress = progress;
    }

    List<Diagnosis> look() {
        try {
            // first, as opening a home writes into it
            add("Every file is what it was when it was last read.", new FileSums(home).compare());
            try (Vault vault = Vault.open(home, places, passphrase)) {
                if (Files.exists(home.resolve("ledger.db"))) {
                    add(
                            "The ledger holds what was recorded, entry by entry.",
                            SqliteLedger.inspect(home, vault.bodyKeys()));
                }
                add("The keys of bodies and the chain of custody are whole.", vault.verify());
                add("Every exhibit is as it came in.", vault.exhibits().scan(new TreeSet<>(), progress));
            } catch (vigil.claim.Refusal | vigil.ledger.LedgerFault damaged) {
                found.add(Diagnosis.bad(words(damaged)));
            }
            edition();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(RuntimeException damaged) {
        return damaged instanceof vigil.claim.Refusal refusal
                ? Refusals.sentence(refusal.problems().getFirst())
                : String.valueOf(damaged.getMessage());
    }

    private void edition() {
        Optional<Path> current = EditionFolder.home(home).current();
        if (current.isPresent()) {
            var verdict = Verification.of(current.get(), Optional.empty());
            add(
                    "The edition that readers see verifies.",
                    verdict.problems().stream()
                            .map(problem -> "The edition in " + current.get() + ": " + Refusals.sentence(problem))
                            .toList());
        }
    }

    private void add(String good, List<String> findings) {
        if (findings.isEmpty()) {
            found.add(Diagnosis.good(good));
        }
        findings.forEach(finding -> found.add(Diagnosis.bad(finding)));
    }
}
