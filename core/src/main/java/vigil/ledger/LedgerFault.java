package vigil.ledger;

/// The store could not do its work (disk full, I/O error, not our file); nothing of the batch is held.
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LedgerFault(String message, Throwable cause) {
        super(message, cause);
    }

    public LedgerFault(String message) {
        super(message);
    }
}
