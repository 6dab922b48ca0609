package vigil.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.ledger.LedgerFault;

/// Work that is not finished, in `desk.db`: what somebody has typed into a form and not sent, so that a crash or a
/// closed
/// lid loses none of it. Each piece belongs to one account and one place, and goes when it is sent or put away.
public final class Unfinished implements AutoCloseable {
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS unfinished("
            + "account TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL,"
            + " PRIMARY KEY(account, place)) STRICT";
    private static final List<String> PRAGMAS = List.of(
            "PRAGMA busy_timeout=5000", "PRAGMA synchronous=FULL", "PRAGMA fullfsync=ON", "PRAGMA secure_delete=ON");

    /// @param body what was typed, in the form of whoever put it here
    public record Piece(String account, String place, String body, Instant at) {}

    private final Connection connection;

    private Unfinished(Connection connection) {
        this.connection = connection;
    }

    /// Opens `desk.db` in `home`, which [DraftTable] has made.
    public static Unfinished open(Path home) {
        Path file = home.resolve("desk.db");
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (var sql = connection.createStatement()) {
                for (String pragma : PRAGMAS) {
                    sql.execute(pragma);
                }
                sql.execute(TABLE);
            }
            return new Unfinished(connection);
        } catch (SQLException e) {
            throw fault("opened", e);
        }
    }

    /// Keeps `piece` in the place of what was there; on the disk when this returns.
    public synchronized void keep(Piece piece) {
        write(
                "INSERT OR REPLACE INTO unfinished VALUES(?, ?, ?, ?)",
                piece.account(),
                piece.place(),
                piece.body(),
                piece.at().toString());
    }

    public synchronized void drop(String account, String place) {
        write("DELETE FROM unfinished WHERE account=? AND place=?", account, place);
    }

    public synchronized Optional<Piece> find(String account, String place) {
        return read("SELECT * FROM unfinished WHERE account=? AND place=?", account, place).stream()
                .findFirst();
    }

    /// Everything of one account, the newest first.
    public synchronized List<Piece> of(String account) {
        return read("SELECT * FROM unfinished WHERE account=? ORDER BY at DESC", account);
    }

    private void write(String statement, String... values) {
        try (PreparedStatement row = filled(statement, values)) {
            row.executeUpdate();
        } catch (SQLException e) {
            throw fault("written", e);
        }
    }

    private List<Piece> read(String query, String... values) {
        try (PreparedStatement sql = filled(query, values);
                ResultSet rows = sql.executeQuery()) {
            var found = new ArrayList<Piece>();
            while (rows.next()) {
                found.add(new Piece(
                        rows.getString(1), rows.getString(2), rows.getString(3), Instant.parse(rows.getString(4))));
            }
            return found;
        } catch (SQLException e) {
            throw fault("read", e);
        }
    }

    private PreparedStatement filled(String statement, String... values) throws SQLException {
        PreparedStatement row = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            row.setString(i + 1, values[i]);
        }
        return row;
    }

    private static LedgerFault fault(String what, SQLException e) {
        return new LedgerFault("desk.db cannot be " + what + " (" + e.getMessage() + "). Look at the disk.", e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault("closed", e);
        }
    }
}
