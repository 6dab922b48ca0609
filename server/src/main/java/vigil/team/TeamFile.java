package vigil.team;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.ledger.LedgerFault;

/// `team.db`, beside the ledger. When a change returns, it is on the disk.
final class TeamFile implements AutoCloseable {
    private static final List<String> PRAGMAS = List.of(
            "PRAGMA journal_mode=WAL",
            "PRAGMA synchronous=FULL",
            "PRAGMA fullfsync=ON",
            "PRAGMA secure_delete=ON",
            "PRAGMA foreign_keys=ON");

    private final Connection connection;

    private TeamFile(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file in `home`, or makes it, for its owner alone.
    static TeamFile open(Path home) {
        Path file = home.resolve("team.db");
        try {
            own(file);
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (var sql = connection.createStatement()) {
                for (String pragma : PRAGMAS) {
                    sql.execute(pragma);
                }
            }
            return new TeamFile(connection).migrated(file);
        } catch (SQLException | IOException e) {
            throw new LedgerFault(
                    file + " cannot be opened (" + e.getMessage() + "). Check its owner and the disk.", e);
        }
    }

    private static void own(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException itIsThere) {
            // made by an earlier start
        }
    }

    /// Takes the steps that are missing, each whole or not at all.
    private TeamFile migrated(Path file) {
        change("CREATE TABLE IF NOT EXISTS step(number BIGINT PRIMARY KEY)");
        int taken = rows("SELECT COUNT(*) FROM step", row -> row.getInt(1)).getFirst();
        if (taken > TeamSchema.STEPS.size()) {
            throw new LedgerFault(file + " was written by a newer Vigil. Start that one.");
        }
        for (int step = taken; step < TeamSchema.STEPS.size(); step++) {
            int number = step;
            whole(() -> {
                TeamSchema.STEPS.get(number).forEach(this::change);
                return change("INSERT INTO step(number) VALUES(?)", number + 1);
            });
        }
        return this;
    }

    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    synchronized <T> List<T> rows(String query, Reading<T> reading, @Nullable Object... filling) {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            fill(sql, filling);
            try (ResultSet rows = sql.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new LedgerFault("team.db cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /// How many rows the statement changed.
    synchronized int change(String statement, @Nullable Object... filling) {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            fill(sql, filling);
            return sql.executeUpdate();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private static void fill(PreparedStatement sql, @Nullable Object... filling) throws SQLException {
        for (int i = 0; i < filling.length; i++) {
            sql.setObject(i + 1, filling[i]);
        }
    }

    /// All that `changes` does, or nothing of it.
    synchronized <T> T whole(Supplier<T> changes) {
        try {
            if (!connection.getAutoCommit()) {
                return changes.get();
            }
            connection.setAutoCommit(false);
            try {
                T result = changes.get();
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private static LedgerFault unwritten(SQLException e) {
        return new LedgerFault(
                "Nothing was changed: team.db cannot be written (" + e.getMessage()
                        + "). Make room on the disk, or mend it, and try again.",
                e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerFault("team.db could not be closed (" + e.getMessage() + ").", e);
        }
    }
}
