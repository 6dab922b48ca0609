package vigil.intake.table.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.intake.table.mapping.MappingFile;
import vigil.ledger.Json;
import vigil.ledger.LedgerFault;
import vigil.ledger.Records;
import vigil.store.OwnerOnly;

/// `imports.db` in the home folder: the plan of each import and whether it is done. A row that is begun is a promise:
/// it is on disk before the first entry of the import is. Holds keys of lists, so it is backed up with the ledger.
final class ImportJournal implements AutoCloseable {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS import (
                id TEXT PRIMARY KEY, list TEXT NOT NULL, earlier TEXT, secret BLOB NOT NULL, name TEXT NOT NULL,
                exhibit TEXT NOT NULL, mapping TEXT NOT NULL, source TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
                hash TEXT NOT NULL, entries INTEGER NOT NULL, done INTEGER NOT NULL CHECK (done IN (0, 1))) STRICT""";

    private final Connection connection;

    ImportJournal(Path home) {
        Path file = home.resolve("imports.db").toAbsolutePath();
        try {
            OwnerOnly.file(file);
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var sql = connection.createStatement()) {
                sql.execute("PRAGMA journal_mode=WAL");
                sql.execute("PRAGMA synchronous=FULL");
                sql.execute("PRAGMA secure_delete=ON");
                sql.execute(TABLE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be made", e);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    void begin(Plan plan) {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO import VALUES (?,?,?,?,?,?,?,?,?,?,?,?,0)")) {
            sql.setString(1, plan.id().text());
            sql.setString(2, plan.list().text());
            sql.setString(3, plan.earlier() == null ? null : plan.earlier().text());
            sql.setBytes(4, plan.secret());
            sql.setString(5, plan.name());
            sql.setString(6, plan.exhibit());
            sql.setString(7, Json.write(MappingFile.json(plan.mapping())));
            sql.setString(8, Json.write(Records.write(plan.source())));
            sql.setString(9, plan.by());
            sql.setString(10, plan.at().toString());
            sql.setString(11, plan.hash());
            sql.setLong(12, plan.entries());
            sql.executeUpdate();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    void done(Plan plan) {
        change("UPDATE import SET done = 1 WHERE id = ?", plan);
    }

    /// Nothing of it was recorded, and nothing will be.
    void drop(Plan plan) {
        change("DELETE FROM import WHERE id = ? AND done = 0", plan);
    }

    List<Plan> begun() {
        return plans("done = 0");
    }

    List<Plan> finished() {
        return plans("done = 1");
    }

    private void change(String update, Plan plan) {
        try (PreparedStatement sql = connection.prepareStatement(update)) {
            sql.setString(1, plan.id().text());
            sql.executeUpdate();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private List<Plan> plans(String which) {
        var plans = new ArrayList<Plan>();
        try (var sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT * FROM import WHERE " + which + " ORDER BY at, rowid")) {
            while (rows.next()) {
                plans.add(plan(rows));
            }
        } catch (SQLException e) {
            throw fault(e);
        }
        return plans;
    }

    private static Plan plan(ResultSet row) throws SQLException {
        @Nullable String earlier = row.getString("earlier");
        return new Plan(
                new Id(row.getString("id")),
                new Id(row.getString("list")),
                earlier == null ? null : new Id(earlier),
                row.getBytes("secret"),
                row.getString("name"),
                row.getString("exhibit"),
                MappingFile.read(row.getString("mapping")),
                Records.read(Source.class, Json.object(row.getString("source"))),
                row.getString("by"),
                Instant.parse(row.getString("at")),
                row.getString("hash"),
                row.getLong("entries"));
    }

    private static LedgerFault fault(SQLException e) {
        return new LedgerFault("The list of imports (imports.db) could not be used: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(e);
        }
    }
}
