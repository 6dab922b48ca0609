package vigil.store;

import java.nio.file.Path;

/// Where a ledger is, or is to be.
public sealed interface LedgerEnd {
    /// `ledger.db` in a home.
    record InHome(Path home) implements LedgerEnd {}

    record InDatabase(PostgresAddress address) implements LedgerEnd {}
}
