package vigil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Ledger;
import vigil.store.HomeSigning;
import vigil.store.PostgresAddress;
import vigil.store.PostgresLedger;
import vigil.store.PostgresPlaces;
import vigil.store.PostgresSigning;
import vigil.store.SigningTurn;
import vigil.store.SqliteLedger;
import vigil.tables.Places;
import vigil.vault.Ledgers;
import vigil.vault.Vault;

/// How a ledger is opened: in the home, or in the PostgreSQL of the settings.
final class StoreOpening {
    /// The ledger of a folder.
    static final Ledgers LEDGERS =
            (home, keys) -> keys == null ? SqliteLedger.open(home) : SqliteLedger.open(home, keys);

    /// How long a node that fell silent keeps others from publishing.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private StoreOpening() {}

    /// The ledger of a home with its settings; a vault whose ledger does not open is closed.
    static Ledger ledger(Path home, Settings settings, Vault vault) {
        try {
            if (!settings.has(Setting.DATABASE_URL)) {
                return SqliteLedger.open(home, vault.bodyKeys());
            }
            // a register with two ledgers would go on in one of them and be lost in the other
            if (Files.exists(home.resolve("ledger.db"))) {
                throw new Refusal(
                        new Problem("ledger-two", home.resolve("ledger.db").toString()));
            }
            return PostgresLedger.open(database(settings), vault.bodyKeys());
        } catch (RuntimeException e) {
            vault.close();
            throw e;
        }
    }

    /// Where the tables beside the ledger stand: with the ledger.
    static Places places(Path home, Settings settings) {
        return settings.has(Setting.DATABASE_URL) ? new PostgresPlaces(database(settings)) : Places.in(home);
    }

    /// Where turns to publish are taken. Several nodes on one home's copy are told apart by chance.
    static SigningTurn.Book signing(Path home, Settings settings) {
        var here = new HomeSigning(home);
        return settings.has(Setting.DATABASE_URL)
                ? new PostgresSigning(database(settings), "node-" + UUID.randomUUID(), LEASE, here)
                : here;
    }

    static PostgresAddress database(Settings settings) {
        return new PostgresAddress(
                settings.text(Setting.DATABASE_URL),
                settings.text(Setting.DATABASE_USER),
                settings.text(Setting.DATABASE_PASSWORD));
    }
}
