package vigil.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.claim.Id;
import vigil.ledger.Json;
import vigil.ledger.Records;
import vigil.tables.Places;
import vigil.tables.Tables;

/// The drafts, beside the ledger. When a change returns, it is on the disk.
public final class DraftTable implements AutoCloseable {
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS draft("
            + "id TEXT PRIMARY KEY, closed INTEGER NOT NULL, version INTEGER NOT NULL,"
            + " body TEXT NOT NULL, text TEXT NOT NULL)";

    private final Tables tables;

    private DraftTable(Tables tables) {
        this.tables = tables;
    }

    /// Opens it among the tables of the desk.
    public static DraftTable open(Places places) {
        return new DraftTable(Tables.open(places.named("desk"), TABLE));
    }

    /// Carries all drafts to another place; how many that were.
    public static int move(Places from, Places to) {
        try (var source = open(from);
                var target = open(to)) {
            return target.tables.takeFrom(source.tables, List.of("draft"));
        }
    }

    void add(WorkingDraft draft, String text) {
        tables.change(
                "INSERT INTO draft(closed, version, body, text, id) VALUES(?, 1, ?, ?, ?)",
                draft.closed() ? 1 : 0,
                body(draft),
                text,
                draft.id().text());
    }

    /// Puts `draft` in the place of the one at `version`. False if that is no longer the one that stands there.
    boolean replace(WorkingDraft draft, long version) {
        return tables.change(
                        "UPDATE draft SET closed=?, version=version+1, body=? WHERE id=? AND version=?",
                        draft.closed() ? 1 : 0,
                        body(draft),
                        draft.id().text(),
                        version)
                == 1;
    }

    private static String body(WorkingDraft draft) {
        return Json.write(Records.write(draft));
    }

    Optional<SavedDraft> find(Id id) {
        return tables.rows("SELECT body, text, version FROM draft WHERE id=?", DraftTable::saved, id.text()).stream()
                .findFirst();
    }

    /// Drafts that are not put away, the oldest first.
    List<SavedDraft> waiting() {
        return tables.rows("SELECT body, '', version FROM draft WHERE closed=0", DraftTable::saved).stream()
                .sorted(Comparator.comparing((SavedDraft saved) -> saved.draft().added())
                        .thenComparing(saved -> saved.draft().id().text()))
                .toList();
    }

    /// The text of the draft whose source this is, if it came in through the desk.
    Optional<String> textOf(Id source) {
        return tables.rows("SELECT body, text, version FROM draft", DraftTable::saved).stream()
                .filter(saved -> saved.draft().source().id().equals(source))
                .map(SavedDraft::text)
                .findFirst();
    }

    private static SavedDraft saved(ResultSet row) throws SQLException {
        var draft = Records.read(WorkingDraft.class, Json.object(row.getString(1)));
        return new SavedDraft(draft, row.getString(2), row.getLong(3));
    }

    @Override
    public void close() {
        tables.close();
    }
}
