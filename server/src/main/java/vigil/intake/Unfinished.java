package vigil.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.tables.Places;
import vigil.tables.Tables;

/// Work that is not finished: what somebody has typed into a form and not sent, so that a crash or a closed
/// lid loses none of it. Each piece belongs to one account and one place, and goes when it is sent or put away.
public final class Unfinished implements AutoCloseable {
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS unfinished("
            + "account TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL,"
            + " PRIMARY KEY(account, place))";

    /// @param body what was typed, in the form of whoever put it here
    public record Piece(String account, String place, String body, Instant at) {}

    private final Tables tables;

    private Unfinished(Tables tables) {
        this.tables = tables;
    }

    /// Opens it among the tables of the desk.
    public static Unfinished open(Places places) {
        return new Unfinished(Tables.open(places.named("desk"), TABLE));
    }

    /// Carries all pieces to another place; how many that were.
    public static int move(Places from, Places to) {
        try (var source = open(from);
                var target = open(to)) {
            return target.tables.takeFrom(source.tables, List.of("unfinished"));
        }
    }

    /// Keeps `piece` in the place of what was there; on the disk when this returns.
    public void keep(Piece piece) {
        tables.change(
                "INSERT INTO unfinished VALUES(?, ?, ?, ?)"
                        + " ON CONFLICT(account, place) DO UPDATE SET body=excluded.body, at=excluded.at",
                piece.account(),
                piece.place(),
                piece.body(),
                piece.at().toString());
    }

    public void drop(String account, String place) {
        tables.change("DELETE FROM unfinished WHERE account=? AND place=?", account, place);
    }

    public Optional<Piece> find(String account, String place) {
        return tables
                .rows("SELECT * FROM unfinished WHERE account=? AND place=?", Unfinished::piece, account, place)
                .stream()
                .findFirst();
    }

    /// Everything of one account, the newest first.
    public List<Piece> of(String account) {
        return tables.rows("SELECT * FROM unfinished WHERE account=? ORDER BY at DESC", Unfinished::piece, account);
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(row.getString(1), row.getString(2), row.getString(3), Instant.parse(row.getString(4)));
    }

    @Override
    public void close() {
        tables.close();
    }
}
