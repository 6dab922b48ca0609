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

    /// A connection on which every commit that returned is on the server's disk.
    Connection connect() throws SQLException {
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
        how.setProperty("options", "-c synchronous_commit=on -c TimeZone=UTC -c lock_timeout=60s");
        Connection connection = DriverManager.getConnection("jdbc:" + url, how);
        connection.setAutoCommit(false);
        return connection;
    }

    /// A connection that sees one state of the ledger, from its first query on.
    Connection snapshot() throws SQLException {
        Connection connection = connect();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /// Without the password and what stands behind `?`.
    @Override
    public String toString() {
        return url.replaceAll("\\?.*", "").replaceAll("//.*@", "//");
    }
}
