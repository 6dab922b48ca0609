package vigil.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.BodyKeys;
import vigil.ledger.Frontier;
import vigil.ledger.Head;
import vigil.ledger.Ledger;
import vigil.ledger.Line;
import vigil.ledger.Receipt;
import vigil.ledger.Salt;

/// The ledger in one SQLite file, `ledger.db` in the home folder, for one process at a time. What many
/// threads append at the same time is committed together. Reading takes a snapshot and stops nobody.
///
/// An erased body is overwritten in the file at once; if a reader that began earlier is still at work,
/// the write-ahead log (`ledger.db-wal`) keeps a copy until that reader is done.
public final class SqliteLedger implements Ledger {
    private final HomeLock lock;
    private final LedgerFile file;
    private final Connection connection;
    private final LedgerWriter writer;
    private final GroupCommit commits;
    private final Sealing sealing;
    private final Function<Id, Salt> salts;

    private SqliteLedger(
            HomeLock lock, LedgerFile file, Connection connection, Sealing sealing, Function<Id, Salt> salts)
            throws SQLException {
        this.lock = lock;
        this.file = file;
        this.connection = connection;
        this.sealing = sealing;
        this.salts = salts;
        var journal = new Journal(connection, sealing.keys());
        writer = new LedgerWriter(file.path(), journal, Opening.checked(file, connection, journal, sealing));
        commits = new GroupCommit(writer::write);
    }

    /// Opens the ledger in `home`, or begins one there. Reads the journal through (about a second for a
    /// million entries) and refuses with a `LedgerFault` a ledger that does not match its recorded head.
    public static SqliteLedger open(Path home) {
        return open(home, new Salts());
    }

    /// Opens with salts from `salts`, which several threads ask and which must be unguessable outside tests.
    public static SqliteLedger open(Path home, Function<Id, Salt> salts) {
        return open(home, new Sealing(null), salts);
    }

    /// Opens with keys for the bodies that are not open. Without keys these stand in clear, as in
    /// tests and measurements, and what was sealed before cannot be read.
    public static SqliteLedger open(Path home, BodyKeys keys) {
        return open(home, new Sealing(keys), new Salts());
    }

    private static SqliteLedger open(Path home, Sealing sealing, Function<Id, Salt> salts) {
        var file = new LedgerFile(home);
        try {
            OwnerOnly.folder(home);
            return open(HomeLock.take(home), file, sealing, salts);
        } catch (IOException e) {
            throw Faults.of(file.path(), e);
        } catch (SQLException e) {
            throw Faults.of(file.path(), e);
        }
    }

    private static SqliteLedger open(HomeLock lock, LedgerFile file, Sealing sealing, Function<Id, Salt> salts)
            throws SQLException, IOException {
        try {
            Connection connection = file.writer();
            try {
                return new SqliteLedger(lock, file, connection, sealing, salts);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// What `verify` would say of the ledger in `home`, which another process may be writing; takes no lock
    /// and changes nothing.
    public static List<String> inspect(Path home, BodyKeys keys) {
        var file = new LedgerFile(home);
        try (Connection snapshot = file.snapshot()) {
            return new Verification(snapshot, new Sealing(keys)).findings(new Head(0, Frontier.EMPTY.root()));
        } catch (SQLException e) {
            return List.of(String.valueOf(Faults.of(file.path(), e).getMessage()));
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
        try (Connection snapshot = file.snapshot()) {
            Lines.read(snapshot, sealing, from, reader);
        } catch (SQLException e) {
            throw Faults.of(file.path(), e);
        } finally {
            readerDone();
        }
    }

    @Override
    public Head head() {
        return writer.head();
    }

    @Override
    public List<String> verify() {
        Head least = head();
        try (Connection snapshot = file.snapshot()) {
            return new Verification(snapshot, sealing).findings(least);
        } catch (SQLException e) {
            return List.of(String.valueOf(Faults.of(file.path(), e).getMessage()));
        } finally {
            readerDone();
        }
    }

    private void readerDone() {
        if (writer.lingering()) {
            commits.nudge();
        }
    }

    /// Writes what waits, then lets go of the folder. Closing twice does nothing more.
    @Override
    public void close() {
        commits.close();
        try (lock) {
            connection.close();
        } catch (SQLException e) {
            throw Faults.of(file.path(), e);
        }
    }
}
