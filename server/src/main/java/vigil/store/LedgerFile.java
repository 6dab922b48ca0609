package vigil.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import vigil.ledger.LedgerFault;

/// The file `ledger.db`: makes it, recognises it, and opens connections to it.
final class LedgerFile {
    /// "VGIL", at byte 68 of the file: `file` and SQLite's own tools can name it.
    static final int APPLICATION_ID = 0x5647494C;

    static final int VERSION = 1;
    static final int WAIT_MILLIS = 5_000;

    private final Path path;

    LedgerFile(Path home) {
        path = home.resolve("ledger.db");
    }

    Path path() {
        return path;
    }

    /// The one connection that writes. WAL and `synchronous=FULL`: a commit that returned is on disk
    /// (`fullfsync` says the same to macOS). `secure_delete`: what is deleted is overwritten.
    Connection writer() throws SQLException, IOException {
        OwnerOnly.file(path);
        Connection connection = connect(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA page_size=8192");
            refuseForeign(sql);
            OwnerOnly.tighten(path);
            sql.execute("PRAGMA journal_mode=WAL");
            sql.execute("PRAGMA synchronous=FULL");
            sql.execute("PRAGMA fullfsync=ON");
            sql.execute("PRAGMA checkpoint_fullfsync=ON");
            sql.execute("PRAGMA secure_delete=ON");
            sql.execute("PRAGMA foreign_keys=ON");
            sql.execute("PRAGMA temp_store=MEMORY");
            sql.execute("PRAGMA cache_size=-32768");
            sql.execute("PRAGMA wal_autocheckpoint=2000");
            sql.execute("PRAGMA journal_size_limit=67108864");
            if (number(sql, "PRAGMA user_version") == 0) {
                create(sql);
            }
            return connection;
        } catch (SQLException | IOException | LedgerFault e) {
            connection.close();
            throw e;
        }
    }

    /// A connection that sees one state of the ledger, from its first query on.
    Connection snapshot() throws SQLException {
        Connection connection = connect(true);
        connection.setAutoCommit(false);
        return connection;
    }

    private Connection connect(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        config.setReadOnly(readOnly);
        // nobody asks for them, and the driver would ask the database after each insert
        config.setGetGeneratedKeys(false);
        Properties settings = config.toProperties();
        return DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath(), settings);
    }

    private void refuseForeign(Statement sql) throws SQLException {
        long application = number(sql, "PRAGMA application_id");
        boolean blank = number(sql, "SELECT count(*) FROM sqlite_schema") == 0;
        if (application != APPLICATION_ID && !(application == 0 && blank)) {
            throw new LedgerFault(
                    path + " is a database of another program, not a ledger of Vigil." + " Choose another folder.");
        }
        long version = number(sql, "PRAGMA user_version");
        if (version > VERSION) {
            throw new LedgerFault(path + " was written by a newer Vigil (ledger version " + version
                    + "; this one reads up to " + VERSION + "). Use the newer Vigil.");
        }
    }

    private static void create(Statement sql) throws SQLException, IOException {
        sql.execute("BEGIN IMMEDIATE");
        try (var in = LedgerFile.class.getResourceAsStream("/migrations/ledger-1.sql")) {
            if (in == null) {
                throw new IllegalStateException("ledger-1.sql is missing");
            }
            sql.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        sql.execute("PRAGMA application_id=" + APPLICATION_ID);
        sql.execute("PRAGMA user_version=" + VERSION);
        sql.execute("COMMIT");
    }

    static long number(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
