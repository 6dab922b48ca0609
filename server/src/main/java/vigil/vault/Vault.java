package vigil.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.LedgerFault;
import vigil.tables.Places;

/// Everything in a home that is under its key: exhibits, chain of custody, keys of bodies. A home without a
/// passphrase works with no question asked and protects nothing against who takes the disk;
/// `isProtected` says which it is, and whoever opens it passes that on.
public final class Vault implements AutoCloseable {
    private static final String KEYS = "keys";

    private final Path home;
    private final HomeKey key;
    private final Exhibits exhibits;
    private final ChainOfCustody custody;
    private final SealingKeys bodyKeys;

    private Vault(Path home, Places places, HomeKey key) {
        this.home = home;
        this.key = key;
        exhibits = new Exhibits(home.resolve("exhibits"), key);
        custody = new ChainOfCustody(home, key);
        bodyKeys = new SealingKeys(home, places.named(KEYS), key);
    }

    /// Opens the vault of `home`, or begins one there: with the passphrase if one is given. Refuses a wrong or
    /// missing passphrase, a key file that others may read, and a home that lost its key file.
    public static Vault open(Path home, @Nullable Passphrase passphrase) {
        return open(home, Places.in(home), passphrase);
    }

    /// The same with the keys of bodies in a place that may be shared by many machines; the key of the home has to be
    /// the
    /// same on all of them.
    public static Vault open(Path home, Places places, @Nullable Passphrase passphrase) {
        var file = new HomeKeyFile(home);
        if (!file.exists()) {
            requireNew(home);
            file.create(passphrase);
        }
        return new Vault(home, places, file.open(passphrase));
    }

    // a new key beside what is under an old one would only hide that the old one is missing
    private static void requireNew(Path home) {
        Path exhibits = home.resolve("exhibits");
        try {
            boolean some = Files.exists(home.resolve(SealingKeys.FILE)) || Files.exists(home.resolve("custody.db"));
            if (!some && Files.exists(exhibits)) {
                try (Stream<Path> held = Files.walk(exhibits)) {
                    some = held.anyMatch(Files::isRegularFile);
                }
            }
            if (some) {
                throw new Refusal(
                        new Problem("key-missing", home.resolve("keys/home.key").toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Carries the keys of bodies to another place; how many rows that were. Refuses a place that holds another home's.
    public int moveKeys(Places from, Places to) {
        try (var source = new KeyTable(from.named(KEYS), key);
                var target = new KeyTable(to.named(KEYS), key)) {
            return target.takeFrom(source);
        }
    }

    /// Is the home's key under a passphrase?
    public boolean isProtected() {
        return isProtected(home);
    }

    /// Does `home` ask for a passphrase when it is opened? A home that is not there yet does not.
    public static boolean isProtected(Path home) {
        var file = new HomeKeyFile(home);
        return file.exists() && file.isProtected();
    }

    /// Puts the home's key under another passphrase; null leaves it in clear.
    public void protect(@Nullable Passphrase passphrase) {
        new HomeKeyFile(home).write(key, passphrase);
    }

    /// Puts the key that recovery shares gave back under a new passphrase; refuses the key of another home.
    public static void protect(Path home, HomeKey key, Passphrase passphrase) {
        try (var custody = new ChainOfCustody(home, key);
                var _ = new SealingKeys(home, Places.in(home).named(KEYS), key)) {
            if (!custody.verify().isEmpty()) {
                throw new Refusal(new Problem("recovery-other-home", home.toString()));
            }
        } catch (LedgerFault another) {
            throw new Refusal(new Problem("recovery-other-home", home.toString()));
        }
        new HomeKeyFile(home).write(key, passphrase);
    }

    /// Reads everything that stands under the home's key, but for the exhibits, and says what is wrong.
    public List<String> verify() {
        var findings = new ArrayList<>(custody.verify());
        findings.addAll(bodyKeys.verify());
        return findings;
    }

    /// When the last backup of `home` was made; empty if none was.
    public static Optional<Instant> lastBackup(Path home) {
        Path file = home.resolve("keys/backup.last");
        try {
            return Files.exists(file) ? Optional.of(Instant.parse(firstLine(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeException damaged) {
            throw new LedgerFault(
                    file + " no longer says when the last backup was made: it is damaged. Remove it and make a backup.",
                    damaged);
        }
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
    }

    public Path home() {
        return home;
    }

    public HomeKey key() {
        return key;
    }

    public Exhibits exhibits() {
        return exhibits;
    }

    public ChainOfCustody custody() {
        return custody;
    }

    public SealingKeys bodyKeys() {
        return bodyKeys;
    }

    @Override
    public void close() {
        try (bodyKeys) {
            custody.close();
        }
    }
}
