package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Frontier;
import vigil.ledger.Hash;
import vigil.ledger.Head;
import vigil.ledger.MerkleTree;

/// One store while a ledger is moved: nobody else writes it.
final class MoveEnd implements AutoCloseable {
    private final Connection connection;
    private final @Nullable HomeLock lock;

    private MoveEnd(Connection connection, @Nullable HomeLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    static MoveEnd open(LedgerEnd end) throws SQLException, IOException {
        return switch (end) {
            case LedgerEnd.InHome(Path home) -> {
                OwnerOnly.folder(home);
                HomeLock lock = HomeLock.take(home);
                try {
                    Connection connection = new LedgerFile(home).writer();
                    try (Statement sql = connection.createStatement()) {
                        sql.execute("CREATE TABLE IF NOT EXISTS unkey (id BLOB PRIMARY KEY) STRICT");
                    }
                    connection.setAutoCommit(false);
                    yield new MoveEnd(connection, lock);
                } catch (SQLException | IOException | RuntimeException e) {
                    lock.close();
                    throw e;
                }
            }
            case LedgerEnd.InDatabase(PostgresAddress address) -> {
                Connection connection = address.connect();
                PostgresSchema.prepare(connection);
                hold(connection);
                yield new MoveEnd(connection, null);
            }
        };
    }

    // until the first commit: a source commits nothing, and a target that is not whole opens for nobody
    private static void hold(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("LOCK TABLE frontier IN EXCLUSIVE MODE");
        }
    }

    Connection connection() {
        return connection;
    }

    Head head() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT size, root FROM head ORDER BY size DESC LIMIT 1")) {
            return rows.next()
                    ? new Head(rows.getLong(1), new Hash(rows.getBytes(2)))
                    : new Head(0, Frontier.EMPTY.root());
        }
    }

    long number(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    byte @Nullable [] bytes(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    void update(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /// All rows are here: now the edge of the tree, by which appending goes on.
    void finish() throws SQLException {
        if (lock == null) {
            Frontier frontier = grown();
            ByteBuffer peaks = ByteBuffer.allocate(frontier.peaks().size() * Hash.LENGTH);
            frontier.peaks().forEach(peak -> peaks.put(peak.bytes()));
            try (PreparedStatement edge =
                    connection.prepareStatement("UPDATE frontier SET size=?, peaks=? WHERE one=1")) {
                edge.setLong(1, frontier.size());
                edge.setBytes(2, peaks.array());
                edge.executeUpdate();
            }
            update("DELETE FROM lease WHERE name='moved'");
        }
        connection.commit();
    }

    private Frontier grown() throws SQLException {
        var leaves = new ArrayList<Hash>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT commitment FROM journal ORDER BY position")) {
            while (rows.next()) {
                leaves.add(MerkleTree.leafHash(rows.getBytes(1)));
            }
        }
        return Frontier.EMPTY.appendAll(leaves);
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
