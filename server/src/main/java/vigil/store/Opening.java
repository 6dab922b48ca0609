package vigil.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Frontier;
import vigil.ledger.Head;
import vigil.ledger.LedgerFault;

/// Looks at a ledger before anything is added to it: what stands on a broken chain proves nothing.
final class Opening {
    private static final int SENTENCES = 5;

    private Opening() {}

    static Held checked(LedgerFile file, Connection connection, Journal journal, Sealing sealing) throws SQLException {
        Held held = Held.read(connection, journal);
        Frontier frontier = held.frontier();
        @Nullable Head stored = Held.stored(connection);
        boolean same = stored == null
                ? frontier.size() == 0
                : stored.size() == frontier.size() && stored.root().equals(frontier.root());
        if (!same) {
            throw mismatch(file, sealing, frontier, stored);
        }
        return held;
    }

    private static LedgerFault mismatch(LedgerFile file, Sealing sealing, Frontier frontier, @Nullable Head stored)
            throws SQLException {
        try (Connection snapshot = file.snapshot()) {
            var findings = new Verification(snapshot, sealing).findings(new Head(0, Frontier.EMPTY.root()));
            return new LedgerFault(file.path() + " was changed or damaged from outside: it holds "
                    + words(new Head(frontier.size(), frontier.root())) + " but recorded last "
                    + (stored == null ? "nothing" : words(stored)) + ". "
                    + String.join(" ", findings.subList(0, Math.min(SENTENCES, findings.size())))
                    + " Keep a copy of it and restore the newest backup.");
        }
    }

    private static String words(Head head) {
        return head.size() + " entries with root " + head.root();
    }
}
