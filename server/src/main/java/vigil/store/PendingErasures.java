package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.ledger.BodyKeys;

/// Keys that still have to be destroyed. Noted in the transaction that takes the body away, so that a
/// crash between the two is made good at the next opening.
final class PendingErasures {
    private final Statement plain;
    private final PreparedStatement note;
    private final @Nullable BodyKeys keys;
    private boolean some;

    PendingErasures(Connection connection, @Nullable BodyKeys keys) throws SQLException {
        this.keys = keys;
        plain = connection.createStatement();
        plain.execute("CREATE TABLE IF NOT EXISTS unkey (id BLOB PRIMARY KEY) STRICT");
        note = connection.prepareStatement("INSERT OR IGNORE INTO unkey"
                + " SELECT id FROM journal JOIN body USING (position) WHERE position=? AND sealing=" + Sealing.KEYED);
        some = true;
    }

    /// To be called before the body goes, in the same transaction.
    void note(long position) throws SQLException {
        note.setLong(1, position);
        some |= note.executeUpdate() > 0;
    }

    /// To be called after a commit.
    void settle() throws SQLException {
        if (!some || keys == null) {
            return;
        }
        List<Id> noted = noted();
        if (!noted.isEmpty()) {
            keys.forget(noted);
            plain.execute("DELETE FROM unkey");
        }
        some = false;
    }

    private List<Id> noted() throws SQLException {
        var noted = new ArrayList<Id>();
        try (ResultSet rows = plain.executeQuery("SELECT id FROM unkey")) {
            while (rows.next()) {
                noted.add(IdBits.of(rows.getBytes(1)).id());
            }
        }
        return noted;
    }
}
