package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.claim.Refusal;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.LedgerFault;
import vigil.ledger.Line;

/// Reads entries back, each checked against its commitment, so that what was tampered with in the
/// store never reaches a page.
final class Lines {
    private Lines() {}

    static void read(Connection snapshot, Sealing sealing, long from, Consumer<Line> reader) throws SQLException {
        String query = "SELECT position, commitment, id, salt, sealing, bytes FROM body JOIN journal USING (position)"
                + " WHERE position >= ? ORDER BY position";
        try (PreparedStatement sql = snapshot.prepareStatement(query)) {
            sql.setLong(1, from);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    line(rows, sealing).ifPresent(reader);
                }
            }
        }
    }

    /// Empty where the key was destroyed: for a reader that is the same as a body that was.
    private static Optional<Line> line(ResultSet row, Sealing sealing) throws SQLException {
        long position = row.getLong(1);
        var stored = new Sealing.Stored(row.getBytes(4), row.getInt(5), row.getBytes(6));
        var opened = sealing.open(position, IdBits.of(row.getBytes(3)), stored);
        byte[] commitment = row.getBytes(2);
        return opened.map(body -> line(position, commitment, body));
    }

    private static Line line(long position, byte[] commitment, Sealing.Opened body) {
        if (!Arrays.equals(Commitment.of(body.salt(), body.bytes()).bytes(), commitment)) {
            throw new LedgerFault("Entry " + position + " is not what was recorded: it does not match its commitment."
                    + " Verify the ledger and restore the newest backup.");
        }
        try {
            return new Line(position, Canonical.entry(body.bytes()), body.salt());
        } catch (Refusal e) {
            throw new LedgerFault("Entry " + position + " cannot be read by this Vigil: " + e.getMessage(), e);
        }
    }
}
