package vigil.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.BodyKeys;
import vigil.ledger.Head;
import vigil.ledger.Ledger;
import vigil.ledger.LedgerFault;
import vigil.ledger.Line;
import vigil.ledger.Receipt;
import vigil.ledger.Salt;

/// The ledger on a PostgreSQL that several nodes share. Order comes from one row that whoever appends holds locked; it
/// carries the edge of the tree, so appending reads nothing else. Many writers of a node share a commit.
///
/// An erased body goes from the table, and its key is destroyed; bytes of a body that was open stay in PostgreSQL's
/// own write-ahead log until it is recycled, and in backups of the server.
public final class PostgresLedger implements Ledger {
    private final PostgresAddress address;
    private final Sealing sealing;
    private final Function<Id, Salt> salts;
    private final PostgresWriter writer;
    private final GroupCommit commits;
    private final SeenHead seen = new SeenHead();
    private @Nullable Connection looking;

    private PostgresLedger(PostgresAddress address, Sealing sealing, Function<Id, Salt> salts) {
        this.address = address;
        this.sealing = sealing;
        this.salts = salts;
        writer = new PostgresWriter(address, sealing, seen);
        commits = new GroupCommit(writer::write);
    }

    /// Opens the ledger, or begins one in an empty database; makes or brings up its tables first. Reads the
    /// journal through and refuses one that does not match its recorded head.
    public static PostgresLedger open(PostgresAddress address, BodyKeys keys) {
        return open(address, new Sealing(keys), new Salts());
    }

    /// Opens without keys, for measurements.
    public static PostgresLedger open(PostgresAddress address) {
        return open(address, new Salts());
    }

    /// Opens without keys, for tests and measurements, with salts from `salts`.
    public static PostgresLedger open(PostgresAddress address, Function<Id, Salt> salts) {
        return open(address, new Sealing(null), salts);
    }

    private static PostgresLedger open(PostgresAddress address, Sealing sealing, Function<Id, Salt> salts) {
        try {
            try (Connection connection = address.connect()) {
                PostgresSchema.prepare(connection);
            }
            PostgresOpening.check(address, sealing);
            var ledger = new PostgresLedger(address, sealing, salts);
            ledger.head();
            return ledger;
        } catch (SQLException e) {
            throw PostgresFaults.of(address, e);
        }
    }

    @Override
    public List<Receipt> append(List<Entry> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        var waiting = new Waiting(Prepared.all(batch, salts));
        commits.submit(waiting);
        return waiting.await();
    }

    @Override
    public void read(long from, Consumer<Line> reader) {
        try (Connection snapshot = address.snapshot()) {
            Lines.read(snapshot, sealing, from, reader);
        } catch (SQLException e) {
            throw PostgresFaults.of(address, e);
        }
    }

    /// The newest head of all nodes.
    @Override
    public synchronized Head head() {
        try {
            return look();
        } catch (SQLException lost) {
            forget();
            try {
                return look();
            } catch (SQLException e) {
                forget();
                throw PostgresFaults.of(address, e);
            }
        }
    }

    private Head look() throws SQLException {
        Head before = seen.newest();
        Connection connection = looking;
        if (connection == null) {
            connection = address.connect();
            connection.setAutoCommit(true);
            looking = connection;
        }
        return seen.see(before, PostgresOpening.stored(connection), address);
    }

    private void forget() {
        try (Connection _ = looking) {
            looking = null;
        } catch (SQLException gone) {
            // it was lost already
        }
    }

    @Override
    public List<String> verify() {
        try {
            Head least = seen.newest();
            try (Connection snapshot = address.snapshot()) {
                return new Verification(snapshot, sealing, PostgresOpening::damage).findings(least);
            }
        } catch (SQLException e) {
            return List.of(String.valueOf(PostgresFaults.of(address, e).getMessage()));
        } catch (LedgerFault e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// Writes what waits, then lets go of the connections. Closing twice does nothing more.
    @Override
    public synchronized void close() {
        commits.close();
        writer.close();
        forget();
    }
}
