package vigil.app;

import vigil.store.SqliteLedger;
import vigil.vault.Ledgers;

/// How the ledger of a folder is opened.
final class StoreOpening {
    static final Ledgers LEDGERS =
            (home, keys) -> keys == null ? SqliteLedger.open(home) : SqliteLedger.open(home, keys);

    private StoreOpening() {}
}
