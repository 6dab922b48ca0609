package vigil.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vigil.ledger.LedgerFault;

/// Brings the tables to the version of this Vigil; of several nodes that start at once one does it and the others
/// wait. Refuses a server that would lose what it acknowledged.
final class PostgresSchema {
    static final int VERSION = 1;

    /// "VGIL": the lock under which tables are made.
    private static final long LOCK = 0x5647494C;

    private PostgresSchema() {}

    static void prepare(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            requireDurable(sql);
            sql.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            sql.execute("CREATE TABLE IF NOT EXISTS vigil_version (one integer PRIMARY KEY, version integer NOT NULL)");
            int version = version(sql);
            if (version > VERSION) {
                throw new LedgerFault("The database was written by a newer Vigil (version " + version
                        + "; this one reads up to " + VERSION + "). Use the newer Vigil.");
            }
            for (int next = version + 1; next <= VERSION; next++) {
                sql.execute(script("/migrations/postgres-" + next + ".sql"));
                sql.execute("INSERT INTO vigil_version VALUES (1, " + next
                        + ") ON CONFLICT (one) DO UPDATE SET version=excluded.version");
            }
            connection.commit();
        }
    }

    private static void requireDurable(Statement sql) throws SQLException {
        for (String setting : new String[] {"fsync", "full_page_writes"}) {
            if (!text(sql, "SHOW " + setting).equals("on")) {
                throw new LedgerFault("PostgreSQL runs with " + setting + " off: what it acknowledges may be lost."
                        + " Set " + setting + " = on in postgresql.conf and start it again.");
            }
        }
    }

    private static int version(Statement sql) throws SQLException {
        try (ResultSet rows = sql.executeQuery("SELECT version FROM vigil_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String script(String name) {
        try (var in = PostgresSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
