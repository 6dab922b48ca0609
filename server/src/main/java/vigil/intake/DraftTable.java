package vigil.intake;

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
import java.util.Optional;
import vigil.claim.Id;
import vigil.ledger.Json;
import vigil.ledger.LedgerFault;
import vigil.ledger.Records;

/// The drafts in `desk.db`, beside the ledger. When a change returns, it is on the disk.
public final class DraftTable implements AutoCloseable {
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS draft("
            + "id TEXT PRIMARY KEY, closed INTEGER NOT NULL, version INTEGER NOT NULL,"
            + " body TEXT NOT NULL, text TEXT NOT NULL) STRICT";
    private static final List<String> PRAGMAS = List.of(
            "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA fullfsync=ON", "PRAGMA secure_delete=ON");

    private final Connection connection;

    private DraftTable(Connection connection) {
        this.connection = connection;
    }

    /// Opens `desk.db` in `home`, or makes it, for its owner alone.
    public static DraftTable open(Path home) {
        Path file = home.resolve("desk.db");
        try {
            own(file);
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (var sql = connection.createStatement()) {
                for (String pragma : PRAGMAS) {
                    sql.execute(pragma);
                }
                sql.execute(TABLE);
            }
            return new DraftTable(connection);
        } catch (SQLException | IOException e) {
            throw new LedgerFault(
                    file + " cannot be opened (" + e.getMessage() + "). Check its owner and the disk.", e);
        }
    }

    private static void own(Path file) throws IOException {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException itIsThere) {
            // made by an earlier start
        }
    }

    synchronized void add(WorkingDraft draft, String text) {
        write("INSERT INTO draft(closed, version, body, text, id) VALUES(?, 1, ?, ?, ?)", row -> {
            row.setBoolean(1, draft.closed());
            row.setString(2, Json.write(Records.write(draft)));
            row.setString(3, text);
            row.setString(4, draft.id().text());
        });
    }

    /// Puts `draft` in the place of the one at `version`. False if that is no longer the one that stands there.
    synchronized boolean replace(WorkingDraft draft, long version) {
        return write("UPDATE draft SET closed=?, version=version+1, body=? WHERE id=? AND version=?", row -> {
                    row.setBoolean(1, draft.closed());
                    row.setString(2, Json.write(Records.write(draft)));
                    row.setString(3, draft.id().text());
                    row.setLong(4, version);
                })
                == 1;
    }

    synchronized Optional<SavedDraft> find(Id id) {
        return read("SELECT body, text, version FROM draft WHERE id='" + id.text() + "'").stream()
                .findFirst();
    }

    /// Drafts that are not put away, the oldest first.
    synchronized List<SavedDraft> waiting() {
        return read("SELECT body, '', version FROM draft WHERE NOT closed ORDER BY rowid");
    }

    /// The text of the draft whose source this is, if it came in through the desk.
    synchronized Optional<String> textOf(Id source) {
        return read("SELECT body, text, version FROM draft").stream()
                .filter(saved -> saved.draft().source().id().equals(source))
                .map(SavedDraft::text)
                .findFirst();
    }

    private List<SavedDraft> read(String query) {
        try (var sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            var found = new ArrayList<SavedDraft>();
            while (rows.next()) {
                var draft = Records.read(WorkingDraft.class, Json.object(rows.getString(1)));
                found.add(new SavedDraft(draft, rows.getString(2), rows.getLong(3)));
            }
            return found;
        } catch (SQLException e) {
            throw new LedgerFault("desk.db cannot be read (" + e.getMessage() + ").", e);
        }
    }

    @FunctionalInterface
    private interface Filling {
        void fill(PreparedStatement row) throws SQLException;
    }

    private int write(String statement, Filling filling) {
        try (PreparedStatement row = connection.prepareStatement(statement)) {
            filling.fill(row);
            return row.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerFault(
                    "Nothing was changed: desk.db cannot be written (" + e.getMessage()
                            + "). Make room on the disk, or mend it, and try again.",
                    e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerFault("desk.db could not be closed (" + e.getMessage() + ").", e);
        }
    }
}
