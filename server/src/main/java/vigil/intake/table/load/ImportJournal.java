package vigil.intake.table.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.intake.table.mapping.MappingFile;
import vigil.ledger.Json;
import vigil.ledger.Records;
import vigil.tables.Places;
import vigil.tables.Tables;

/// The plan of each import and whether it is done. A row that is begun is a promise:
/// it is on disk before the first entry of the import is. Holds keys of lists, so it is backed up with the ledger.
final class ImportJournal implements AutoCloseable {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS import (
                id TEXT PRIMARY KEY, list TEXT NOT NULL, earlier TEXT, secret BLOB NOT NULL, name TEXT NOT NULL,
                exhibit TEXT NOT NULL, mapping TEXT NOT NULL, source TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
                hash TEXT NOT NULL, entries BIGINT NOT NULL, done INTEGER NOT NULL CHECK (done IN (0, 1)))""";

    private final Tables tables;

    ImportJournal(Places places) {
        tables = Tables.open(places.named("imports"), TABLE);
    }

    static int move(Places from, Places to) {
        try (var source = new ImportJournal(from);
                var target = new ImportJournal(to)) {
            return target.tables.takeFrom(source.tables, List.of("import"));
        }
    }

    boolean isShared() {
        return tables.place().isShared();
    }

    void begin(Plan plan) {
        @Nullable Id earlier = plan.earlier();
        tables.change(
                "INSERT INTO import VALUES (?,?,?,?,?,?,?,?,?,?,?,?,0)",
                plan.id().text(),
                plan.list().text(),
                earlier == null ? null : earlier.text(),
                plan.secret(),
                plan.name(),
                plan.exhibit(),
                Json.write(MappingFile.json(plan.mapping())),
                Json.write(Records.write(plan.source())),
                plan.by(),
                plan.at().toString(),
                plan.hash(),
                plan.entries());
    }

    void done(Plan plan) {
        tables.change("UPDATE import SET done = 1 WHERE id = ?", plan.id().text());
    }

    /// Nothing of it was recorded, and nothing will be.
    void drop(Plan plan) {
        tables.change("DELETE FROM import WHERE id = ? AND done = 0", plan.id().text());
    }

    /// How many are done.
    long done() {
        return tables.rows("SELECT COUNT(*) FROM import WHERE done = 1", row -> row.getLong(1))
                .getFirst();
    }

    List<Plan> begun() {
        return plans("done = 0");
    }

    List<Plan> finished() {
        return plans("done = 1");
    }

    private List<Plan> plans(String which) {
        return tables.rows("SELECT * FROM import WHERE " + which + " ORDER BY at, id", ImportJournal::plan);
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

    @Override
    public void close() {
        tables.close();
    }
}
