package vigil.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vigil.ledger.LedgerFault;

/// One small SQLite file: a commit that returned is on disk, what is deleted is overwritten.
final class VaultDatabase implements AutoCloseable {
    private final Path file;
    private final Connection connection;

    VaultDatabase(Path file, String... schema) {
        this.file = file;
        try {
            create(file);
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement sql = connection.createStatement()) {
                sql.execute("PRAGMA busy_timeout=5000");
                sql.execute("PRAGMA journal_mode=WAL");
                sql.execute("PRAGMA synchronous=FULL");
                sql.execute("PRAGMA fullfsync=ON");
                sql.execute("PRAGMA secure_delete=ON");
                for (String statement : schema) {
                    sql.execute(statement);
                }
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private static void create(Path file) {
        try {
            if (!Files.exists(file)) {
                Disk.folder(Disk.parent(file));
                Disk.create(file).close();
                Disk.sync(Disk.parent(file));
            }
        } catch (FileAlreadyExistsException there) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /// Statements that take effect together, and are on disk when this returns.
    interface Statements {
        void run() throws SQLException;
    }

    void transaction(Statements statements) {
        try (Statement sql = connection.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            try {
                statements.run();
                sql.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                rollback(sql);
                throw e;
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    // SQLite may have rolled back by itself
    private static void rollback(Statement sql) throws SQLException {
        try {
            sql.execute("ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /// Empties the write-ahead log, where what was deleted would linger.
    void emptyLog() {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            rows.next();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /// Writes the file anew without what was deleted.
    void compact() {
        try (Statement sql = connection.createStatement()) {
            sql.execute("VACUUM");
        } catch (SQLException e) {
            throw fault(e);
        }
        emptyLog();
    }

    LedgerFault fault(SQLException e) {
        return new LedgerFault(
                file + " could not be used (" + e.getMessage() + "). Check the disk and the file's permissions.", e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /// A copy of a database that may be in use, as of one moment and without what was deleted from it.
    static void copy(Path from, Path to) throws IOException {
        try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + from.toAbsolutePath());
                var sql = source.prepareStatement("VACUUM INTO ?")) {
            sql.setString(1, to.toAbsolutePath().toString());
            sql.execute();
        } catch (SQLException e) {
            throw new IOException(from + " could not be copied: " + e.getMessage(), e);
        }
    }
}
