package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import vigil.claim.Refusal;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.LedgerFault;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// Reads entries back, each checked against its commitment, so that what was tampered with in the
/// store never reaches a page.
final class Lines {
    private Lines() {}

    static void read(Connection snapshot, long from, Consumer<Line> reader) throws SQLException {
        String query = "SELECT position, commitment, salt, sealing, bytes FROM body JOIN journal USING (position)"
                + " WHERE position >= ? ORDER BY position";
        try (PreparedStatement sql = snapshot.prepareStatement(query)) {
            sql.setLong(1, from);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    reader.accept(line(rows));
                }
            }
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        Salt salt = new Salt(row.getBytes(3));
        byte[] bytes = Sealing.open(row.getInt(4), row.getBytes(5), position);
        if (!Arrays.equals(Commitment.of(salt, bytes).bytes(), row.getBytes(2))) {
            throw new LedgerFault("Entry " + position + " is not what was recorded: it does not match its commitment."
                    + " Verify the ledger and restore the newest backup.");
        }
        try {
            return new Line(position, Canonical.entry(bytes), salt);
        } catch (Refusal e) {
            throw new LedgerFault("Entry " + position + " cannot be read by this Vigil: " + e.getMessage(), e);
        }
    }
}
