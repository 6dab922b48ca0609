package vigil.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.BodyKeys;
import vigil.ledger.Head;
import vigil.ledger.Ledger;

/// Carries a ledger from one store into another, row by row as they stand: salts, sealed bodies and the commitments
/// of what was erased, so that every root stays what it was. Begun again it goes on where it stopped. Until
/// all of it is there the new ledger does not open; when it does, the old one is put aside.
public final class LedgerMove {
    private static final long CHUNK = 4_096;

    /// Told after each chunk.
    public interface Progress {
        void at(long rows, long of);
    }

    private final LedgerEnd from;
    private final LedgerEnd to;
    private final BodyKeys keys;
    private final Progress progress;

    public LedgerMove(LedgerEnd from, LedgerEnd to, BodyKeys keys, Progress progress) {
        this.from = from;
        this.to = to;
        this.keys = keys;
        this.progress = progress;
    }

    /// Moves and compares; the head that both have. Refused if the new place holds another ledger.
    public Head run() {
        try {
            Head head;
            try (MoveEnd source = MoveEnd.open(from);
                    MoveEnd target = MoveEnd.open(to)) {
                head = copy(source, target);
            }
            try (Ledger moved = opened()) {
                var findings = moved.verify();
                if (!moved.head().equals(head) || !findings.isEmpty()) {
                    throw new Refusal(new Problem("move-differs", to.toString(), String.join(" ", findings)));
                }
            }
            putAside();
            return head;
        } catch (SQLException e) {
            throw fault(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Head copy(MoveEnd source, MoveEnd target) throws SQLException {
        Head head = source.head();
        long size = head.size();
        long done = target.number("SELECT coalesce(max(position) + 1, 0) FROM journal");
        requirePrefix(source, target, done);
        while (done < size) {
            long next = Math.min(size, done + CHUNK);
            for (String table : new String[] {"journal", "body", "cited"}) {
                rows(source, target, table, " WHERE position >= " + done + " AND position < " + next, "position");
            }
            rows(source, target, "head", " WHERE size > " + done + " AND size <= " + next, "size");
            target.commit();
            done = next;
            progress.at(done, size);
        }
        forget(source, target);
        rows(source, target, "unkey", "", "id");
        target.finish();
        return head;
    }

    private void requirePrefix(MoveEnd source, MoveEnd target, long done) throws SQLException {
        if (done > 0) {
            String last = "SELECT commitment FROM journal WHERE position=" + (done - 1);
            if (!Arrays.equals(source.bytes(last), target.bytes(last))) {
                throw new Refusal(new Problem("move-other", to.toString()));
            }
        }
    }

    /// What was erased between two runs is to be forgotten in the new place too.
    private static void forget(MoveEnd source, MoveEnd target) throws SQLException {
        try (Statement sql = source.connection().createStatement();
                ResultSet gone = sql.executeQuery("SELECT journal.position FROM journal LEFT JOIN body USING (position)"
                        + " WHERE body.position IS NULL")) {
            while (gone.next()) {
                target.update("DELETE FROM body WHERE position=" + gone.getLong(1));
                target.update("DELETE FROM cited WHERE position=" + gone.getLong(1));
            }
        }
    }

    private static void rows(MoveEnd source, MoveEnd target, String table, String where, String order)
            throws SQLException {
        try (Statement sql = source.connection().createStatement();
                ResultSet rows = sql.executeQuery("SELECT * FROM " + table + where + " ORDER BY " + order)) {
            int columns = rows.getMetaData().getColumnCount();
            String marks = "?" + ",?".repeat(columns - 1);
            try (PreparedStatement insert = target.connection()
                    .prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ") ON CONFLICT DO NOTHING")) {
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        Object value = rows.getObject(i);
                        if (value instanceof byte[] bytes) {
                            insert.setBytes(i, bytes);
                        } else {
                            insert.setLong(i, rows.getLong(i));
                        }
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private Ledger opened() {
        return switch (to) {
            case LedgerEnd.InHome(Path home) -> SqliteLedger.open(home, keys);
            case LedgerEnd.InDatabase(PostgresAddress address) -> PostgresLedger.open(address, keys);
        };
    }

    /// A register has one ledger.
    private void putAside() throws IOException, SQLException {
        switch (from) {
            case LedgerEnd.InHome(Path home) -> {
                Files.move(home.resolve("ledger.db"), home.resolve("ledger.db.moved"));
                for (String left : new String[] {"ledger.db-wal", "ledger.db-shm"}) {
                    Files.deleteIfExists(home.resolve(left));
                }
            }
            case LedgerEnd.InDatabase(PostgresAddress address) -> {
                try (MoveEnd source = MoveEnd.open(from)) {
                    source.update("INSERT INTO lease VALUES ('moved', 1, 'moved', now()) ON CONFLICT DO NOTHING");
                    source.commit();
                }
            }
        }
    }

    private RuntimeException fault(SQLException e) {
        for (LedgerEnd end : new LedgerEnd[] {to, from}) {
            if (end instanceof LedgerEnd.InDatabase(PostgresAddress address) && e.getSQLState() != null) {
                return PostgresFaults.of(address, e);
            }
        }
        return Faults.of(Path.of("ledger.db"), e);
    }
}
