package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongFunction;
import vigil.audience.Breach;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Hash;

/// The turn of several nodes: a lease by the server's clock, with a token that grows with every holder. After the
/// lease another node may take the turn; until one does, a slow publisher keeps it.
///
/// @param home remembers the last checkpoint too: a database restored from an older copy has forgotten it
/// @param holder tells nodes apart
public record PostgresSigning(PostgresAddress address, String holder, Duration lease, HomeSigning home)
        implements SigningTurn.Book {
    private static final String TAKE =
            "INSERT INTO lease VALUES ('publish', 1, ?, clock_timestamp() + ? * interval '1 ms')"
                    + " ON CONFLICT (name) DO UPDATE SET token=lease.token + 1, holder=excluded.holder, until=excluded.until"
                    + " WHERE lease.until < clock_timestamp() OR lease.holder=excluded.holder RETURNING token";

    @Override
    public SigningTurn take() {
        try (Connection connection = address.connect();
                PreparedStatement sql = connection.prepareStatement(TAKE)) {
            sql.setString(1, holder);
            sql.setLong(2, lease.toMillis());
            try (ResultSet rows = sql.executeQuery()) {
                if (!rows.next()) {
                    throw new Refusal(new Problem("publish-busy", address.toString()));
                }
                long token = rows.getLong(1);
                connection.commit();
                return new Turn(token);
            }
        } catch (SQLException e) {
            throw PostgresFaults.of(address, e);
        }
    }

    @Override
    public boolean holds(long size, Hash root) {
        try (Connection connection = address.connect();
                PreparedStatement sql =
                        connection.prepareStatement("SELECT root FROM signed_checkpoint WHERE size=?")) {
            sql.setLong(1, size);
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next() && new Hash(rows.getBytes(1)).equals(root);
            }
        } catch (SQLException e) {
            throw PostgresFaults.of(address, e);
        }
    }

    private final class Turn implements SigningTurn {
        private final long token;

        Turn(long token) {
            this.token = token;
        }

        @Override
        public void record(long size, Hash root, LongFunction<Hash> rootAt) {
            home.require(size, root, rootAt);
            try (Connection connection = address.connect();
                    Statement sql = connection.createStatement()) {
                requireTurn(sql);
                try (ResultSet rows =
                        sql.executeQuery("SELECT size, root FROM signed_checkpoint ORDER BY size DESC LIMIT 1")) {
                    if (rows.next()) {
                        HomeSigning.requireContinued(rows.getLong(1), new Hash(rows.getBytes(2)), size, root, rootAt);
                    }
                }
                insert(connection, size, root);
                connection.commit();
                home.note(size, root);
            } catch (SQLException e) {
                throw PostgresFaults.of(address, e);
            }
        }

        // the row stays locked until the checkpoint is recorded: nobody else can take the turn meanwhile
        private void requireTurn(Statement sql) throws SQLException {
            try (ResultSet rows = sql.executeQuery("SELECT token FROM lease WHERE name='publish' FOR UPDATE")) {
                if (!rows.next() || rows.getLong(1) != token) {
                    throw new Breach("this node lost its turn to publish; another node may have published meanwhile");
                }
            }
        }

        private void insert(Connection connection, long size, Hash root) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO signed_checkpoint VALUES (?,?,?) ON CONFLICT (size) DO NOTHING")) {
                insert.setLong(1, size);
                insert.setBytes(2, root.bytes());
                insert.setLong(3, token);
                insert.executeUpdate();
            }
        }

        @Override
        public void close() {
            try (Connection connection = address.connect();
                    PreparedStatement sql = connection.prepareStatement(
                            "UPDATE lease SET until=clock_timestamp() WHERE name='publish' AND token=?")) {
                sql.setLong(1, token);
                sql.executeUpdate();
                connection.commit();
            } catch (SQLException itEndsByItself) {
                // the lease runs out
            }
        }
    }
}
