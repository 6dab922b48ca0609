package vigil.tables;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One SQLite file, for its owner alone: a commit that returned is on the disk, what is deleted is overwritten.
record FilePlace(Path file) implements Place {
    private static final List<String> PRAGMAS = List.of(
            "busy_timeout=5000",
            "journal_mode=WAL",
            "synchronous=FULL",
            "fullfsync=ON",
            "secure_delete=ON",
            "foreign_keys=ON");

    @Override
    public Connection connect() throws SQLException {
        try {
            create();
        } catch (IOException e) {
            throw new SQLException(e.toString(), e);
        }
        // a transaction that first reads and then changes must not find that another came between
        var how = new Properties();
        how.setProperty("transaction_mode", "IMMEDIATE");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), how);
        try (var sql = connection.createStatement()) {
            for (String pragma : PRAGMAS) {
                sql.execute("PRAGMA " + pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// The file, and its name in its folder, are on the disk.
    private void create() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, owner(posix, "rwx------"));
        try {
            Files.createFile(file, owner(posix, "rw-------"));
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        }
        if (posix) {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] owner(boolean posix, String rights) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean endsWriting(SQLException error) {
        return error instanceof SQLiteException sqlite
                && (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_IOERR.code;
    }

    @Override
    public String words(String statement) {
        return statement;
    }

    @Override
    public void takeTurn(Connection connection) {
        // SQLite lets one transaction at a time change a file
    }

    @Override
    public void emptyLog(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            rows.next();
        }
    }

    @Override
    public void compact(Connection connection, String... tables) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("VACUUM");
        }
        emptyLog(connection);
    }

    @Override
    public List<String> damage(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("PRAGMA integrity_check(5)")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                if (!"ok".equals(rows.getString(1))) {
                    found.add(file.getFileName() + " is damaged: " + rows.getString(1));
                }
            }
            return found;
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
