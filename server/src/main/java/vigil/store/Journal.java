package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import vigil.ledger.BodyKeys;
import vigil.ledger.Head;
import vigil.store.Sealing.Opened;

/// The statements of the one connection that writes.
final class Journal implements Bodies {
    private final Statement plain;
    private final BulkInsert journal;
    private final BulkInsert bodies;
    private final PreparedStatement cited;
    private final PreparedStatement head;
    private final PreparedStatement idAt;
    private final PreparedStatement sourceAt;
    private final PreparedStatement bodyAt;
    private final List<PreparedStatement> erase;

    private final Sealing sealing;
    private final PendingErasures erasures;

    Journal(Connection connection, @Nullable BodyKeys keys) throws SQLException {
        sealing = new Sealing(keys);
        erasures = new PendingErasures(connection, keys);
        plain = connection.createStatement();
        journal = new BulkInsert(connection, "journal", 3);
        bodies = new BulkInsert(connection, "body", 4);
        cited = connection.prepareStatement("INSERT INTO cited VALUES (?,?)");
        head = connection.prepareStatement("INSERT INTO head VALUES (?,?)");
        idAt = connection.prepareStatement("SELECT id FROM journal WHERE position=?");
        sourceAt = connection.prepareStatement("SELECT source FROM cited WHERE position=?");
        bodyAt = connection.prepareStatement(
                "SELECT salt, sealing, bytes, id FROM body JOIN journal USING (position) WHERE position=?");
        erase = List.of(
                connection.prepareStatement("DELETE FROM body WHERE position=?"),
                connection.prepareStatement("DELETE FROM cited WHERE position=?"));
    }

    void begin() throws SQLException {
        plain.execute("BEGIN IMMEDIATE");
    }

    /// Keys first: after a crash there may be a key without a body, never a body without its key.
    void commit() throws SQLException {
        if (sealing.keys() != null) {
            sealing.keys().keep();
        }
        plain.execute("COMMIT");
    }

    /// Destroys the keys of what was erased; to be called after a commit.
    void destroyKeys() throws SQLException {
        erasures.settle();
    }

    void rollback() throws SQLException {
        if (sealing.keys() != null) {
            sealing.keys().drop();
        }
        try {
            plain.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite may have rolled back by itself, and then says that there is nothing to do
            if (!Faults.is(e, SQLiteErrorCode.SQLITE_ERROR)) {
                throw e;
            }
        }
    }

    /// Writes entries to the positions from `from` on.
    void insert(long from, List<Prepared> entries) throws SQLException {
        journal.insert(entries.size(), (into, first, row) -> {
            into.setLong(first, from + row);
            into.setBytes(first + 1, entries.get(row).id().bytes());
            into.setBytes(first + 2, entries.get(row).commitment().bytes());
        });
        bodies.insert(entries.size(), (into, first, row) -> {
            Sealing.Stored body = sealing.store(entries.get(row));
            into.setLong(first, from + row);
            into.setBytes(first + 1, body.salt());
            into.setInt(first + 2, body.sealing());
            into.setBytes(first + 3, body.bytes());
        });
        for (int i = 0; i < entries.size(); i++) {
            @Nullable IdBits source = entries.get(i).source();
            if (source != null) {
                cited.setLong(1, from + i);
                cited.setBytes(2, source.bytes());
                cited.executeUpdate();
            }
        }
    }

    void head(Head grown) throws SQLException {
        head.setLong(1, grown.size());
        head.setBytes(2, grown.root().bytes());
        head.executeUpdate();
    }

    boolean hasId(long position, IdBits id) throws SQLException {
        return holds(idAt, position, id);
    }

    boolean hasSource(long position, IdBits source) throws SQLException {
        return holds(sourceAt, position, source);
    }

    private static boolean holds(PreparedStatement query, long position, IdBits bits) throws SQLException {
        query.setLong(1, position);
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() && Arrays.equals(rows.getBytes(1), bits.bytes());
        }
    }

    /// The canonical bytes at a position, or null if they were erased.
    @Override
    public byte @Nullable [] body(long position) throws SQLException {
        bodyAt.setLong(1, position);
        try (ResultSet rows = bodyAt.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            var stored = new Sealing.Stored(rows.getBytes(1), rows.getInt(2), rows.getBytes(3));
            @Nullable
            Opened opened =
                    sealing.open(position, IdBits.of(rows.getBytes(4)), stored).orElse(null);
            return opened == null ? null : opened.bytes();
        }
    }

    void erase(long position) throws SQLException {
        erasures.note(position);
        for (PreparedStatement delete : erase) {
            delete.setLong(1, position);
            delete.executeUpdate();
        }
    }

    /// Moves everything from the write-ahead log into the main file and empties the log, where erased
    /// bodies would otherwise linger; false while a reader still needs the log.
    boolean emptyLog() throws SQLException {
        plain.execute("PRAGMA busy_timeout=0");
        try (ResultSet rows = plain.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return rows.next() && rows.getInt(1) == 0;
        } finally {
            plain.execute("PRAGMA busy_timeout=" + LedgerFile.WAIT_MILLIS);
        }
    }
}
