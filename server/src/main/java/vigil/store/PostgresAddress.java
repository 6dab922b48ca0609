package vigil.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Where a PostgreSQL is and who we are to it.
///
/// @param url `postgresql://host:port/database`, with the driver's parameters after `?`
/// @param password empty where the server knows us by other means
public record PostgresAddress(String url, String user, String password) {
    private static final String ROWS_AT_ONCE = "4000";
    /// A node that sleeps in the middle of a transaction holds rows that all others wait for: the server ends it.
    private static final String NO_SLEEPER_BLOCKS_OTHERS = " -c idle_in_transaction_session_timeout=10s";

    /// A connection on which every commit that returned is on the server's disk.
    Connection connect() throws SQLException {
        return connect(NO_SLEEPER_BLOCKS_OTHERS);
    }

    private Connection connect(String options) throws SQLException {
        var how = new Properties();
        how.setProperty("user", user);
        if (!password.isEmpty()) {
            how.setProperty("password", password);
        }
        how.setProperty("ApplicationName", "vigil");
        how.setProperty("connectTimeout", "10");
        how.setProperty("socketTimeout", "120");
        how.setProperty("tcpKeepAlive", "true");
        how.setProperty("defaultRowFetchSize", ROWS_AT_ONCE);
        how.setProperty("options", "-c synchronous_commit=on -c TimeZone=UTC -c lock_timeout=60s" + options);
        Connection connection = DriverManager.getConnection("jdbc:" + url, how);
        connection.setAutoCommit(false);
        return connection;
    }

    /// A connection that sees one state of the ledger, from its first query on. It locks nothing, so whoever reads may
    /// take their time.
    Connection snapshot() throws SQLException {
        Connection connection = connect("");
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /// The same database, but tables of their own in a schema, which is made if it is not there.
    PostgresAddress inSchema(String schema) {
        var there =
                new PostgresAddress(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, user, password);
        try (Connection connection = connect();
                var sql = connection.createStatement()) {
            sql.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            connection.commit();
            return there;
        } catch (SQLException e) {
            throw PostgresFaults.of(this, e);
        }
    }

    /// What the tables of this schema take.
    long bytes() {
        String query = "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c"
                + " WHERE relkind='r' AND relnamespace=current_schema()::regnamespace";
        try (Connection connection = connect();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw PostgresFaults.of(this, e);
        }
    }

    /// Drops the schemas whose names begin so.
    void dropSchemas(String prefix) {
        try (Connection connection = connect();
                var sql = connection.createStatement()) {
            var names = new java.util.ArrayList<String>();
            try (var rows = sql.executeQuery("SELECT nspname FROM pg_namespace WHERE nspname LIKE '" + prefix + "%'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                sql.execute("DROP SCHEMA " + name + " CASCADE");
                connection.commit();
            }
        } catch (SQLException e) {
            throw PostgresFaults.of(this, e);
        }
    }

    /// Without the password and what stands behind `?`.
    @Override
    public String toString() {
        return url.replaceAll("\\?.*", "").replaceAll("//.*@", "//");
    }
}
