package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.claim.Refusal;
import vigil.ledger.Canonical;
import vigil.ledger.Commitment;
import vigil.ledger.LedgerFault;
import vigil.ledger.Line;

/// Reads entries back, each checked against its commitment, so that what was tampered with in the
/// store never reaches a page.
final class Lines {
    private static final int CHUNK = 512;

    private static final String QUERY =
            "SELECT position, commitment, id, salt, sealing, bytes FROM body JOIN journal USING (position)"
                    + " WHERE position >= ? ORDER BY position";

    /// A row as it stands in the store.
    private record Raw(long position, byte[] commitment, IdBits id, Sealing.Stored stored) {
        static Raw of(ResultSet row) throws SQLException {
            return new Raw(
                    row.getLong(1),
                    row.getBytes(2),
                    IdBits.of(row.getBytes(3)),
                    new Sealing.Stored(row.getBytes(4), row.getInt(5), row.getBytes(6)));
        }
    }

    /// The lines of some rows, and what ended them before their end.
    private record Some(List<Line> lines, @Nullable LedgerFault fault) {}

    private Lines() {}

    /// Opening, checking and reading the bodies is most of the work and needs no order.
    static void read(Connection snapshot, Sealing sealing, long from, Consumer<Line> reader) throws SQLException {
        try (PreparedStatement sql = snapshot.prepareStatement(QUERY);
                var chunks = new InOrder<List<Raw>, Some>(rows -> some(rows, sealing), some -> hand(some, reader))) {
            sql.setLong(1, from);
            try (ResultSet rows = sql.executeQuery()) {
                var chunk = new ArrayList<Raw>();
                while (rows.next()) {
                    chunk.add(Raw.of(rows));
                    if (chunk.size() == CHUNK) {
                        chunks.give(chunk);
                        chunk = new ArrayList<>(CHUNK);
                    }
                }
                chunks.give(chunk);
                chunks.end();
            }
        }
    }

    private static Some some(List<Raw> rows, Sealing sealing) {
        var lines = new ArrayList<Line>(rows.size());
        try {
            for (Raw row : rows) {
                line(row, sealing).ifPresent(lines::add);
            }
            return new Some(lines, null);
        } catch (LedgerFault fault) {
            return new Some(lines, fault);
        }
    }

    private static void hand(Some some, Consumer<Line> reader) {
        some.lines().forEach(reader);
        if (some.fault() != null) {
            throw some.fault();
        }
    }

    /// Empty where the key was destroyed: for a reader that is the same as a body that was.
    private static Optional<Line> line(Raw row, Sealing sealing) {
        return sealing.open(row.position(), row.id(), row.stored())
                .map(body -> line(row.position(), row.commitment(), body));
    }

    private static Line line(long position, byte[] commitment, Sealing.Opened body) {
        if (!Arrays.equals(Commitment.of(body.salt(), body.bytes()).bytes(), commitment)) {
            throw new LedgerFault("Entry " + position + " is not what was recorded: it does not match its commitment."
                    + " Verify the ledger and restore the newest backup.");
        }
        try {
            return new Line(position, Canonical.recorded(body.bytes()), body.salt());
        } catch (Refusal e) {
            throw new LedgerFault("Entry " + position + " cannot be read by this Vigil: " + e.getMessage(), e);
        }
    }
}
