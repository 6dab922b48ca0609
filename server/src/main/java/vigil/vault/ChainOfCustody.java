package vigil.vault;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Hash;
import vigil.ledger.Head;
import vigil.ledger.Json;

/// Who did what with which exhibit, in `custody.db`: rows are added, none is ever changed. Each row's hash is
/// SHA-256(hash of the row before || canonical JSON of the row), the first one's after 32 zero bytes. Rows are
/// sealed under the home's key, for they name people. That rows were cut off at the end shows by
/// comparing with a head kept elsewhere, such as a backup's.
public final class ChainOfCustody implements AutoCloseable {
    private static final String ROW = "vigil custody row ";
    private static final Hash START = new Hash(new byte[Hash.LENGTH]);

    private final VaultDatabase database;
    private final HomeKey home;

    ChainOfCustody(Path folder, HomeKey home) {
        this.home = home;
        database = new VaultDatabase(
                folder.resolve("custody.db"),
                "CREATE TABLE IF NOT EXISTS custody (seq INTEGER PRIMARY KEY, sealed BLOB NOT NULL,"
                        + " hash BLOB NOT NULL CHECK (length(hash) = 32)) STRICT",
                "CREATE TRIGGER IF NOT EXISTS never_updated BEFORE UPDATE ON custody"
                        + " BEGIN SELECT RAISE(ABORT, 'custody is only added to'); END",
                "CREATE TRIGGER IF NOT EXISTS never_deleted BEFORE DELETE ON custody"
                        + " BEGIN SELECT RAISE(ABORT, 'custody is only added to'); END");
    }

    /// Adds an act durably; the head after it.
    public synchronized Head add(CustodyAct act) {
        Head before = head();
        byte[] row = Json.bytes(act.json());
        Hash hash = Hash.of(before.root().bytes(), row);
        database.transaction(() -> {
            try (var sql = database.connection().prepareStatement("INSERT INTO custody VALUES (?, ?, ?)")) {
                sql.setLong(1, before.size());
                sql.setBytes(2, home.seal(ROW + before.size(), row));
                sql.setBytes(3, hash.bytes());
                sql.executeUpdate();
            }
        });
        return new Head(before.size() + 1, hash);
    }

    /// How many rows there are, and the hash of the last.
    public synchronized Head head() {
        String last = "SELECT seq, hash FROM custody ORDER BY seq DESC LIMIT 1";
        try (var sql = database.connection().prepareStatement(last);
                ResultSet rows = sql.executeQuery()) {
            return rows.next() ? new Head(rows.getLong(1) + 1, new Hash(rows.getBytes(2))) : new Head(0, START);
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    /// What was done with one exhibit, in order.
    public List<CustodyAct> of(Hash exhibit) {
        var acts = new ArrayList<CustodyAct>();
        for (Row row : rows()) {
            row.opened(home)
                    .map(bytes -> CustodyAct.of(Json.object(bytes)))
                    .filter(act -> act.exhibit().equals(exhibit))
                    .ifPresent(acts::add);
        }
        return List.copyOf(acts);
    }

    /// What does not fit, in words for the operator; empty if nothing. After the first row that was changed
    /// none can be right, so no more is said.
    public List<String> verify() {
        Hash hash = START;
        long expected = 0;
        for (Row row : rows()) {
            byte @Nullable [] bytes = row.opened(home).orElse(null);
            if (row.seq() != expected) {
                return List.of("Row " + expected + " of the chain of custody is missing.");
            }
            if (bytes == null) {
                return List.of("Row " + expected + " of the chain of custody was changed.");
            }
            hash = Hash.of(hash.bytes(), bytes);
            if (!Arrays.equals(hash.bytes(), row.hash())) {
                return List.of("Row " + expected + " of the chain of custody does not follow from those before it.");
            }
            expected++;
        }
        return List.of();
    }

    private record Row(long seq, byte[] sealed, byte[] hash) {
        Optional<byte[]> opened(HomeKey home) {
            return home.open(ROW + seq, sealed);
        }
    }

    private synchronized List<Row> rows() {
        try (var sql = database.connection().prepareStatement("SELECT seq, sealed, hash FROM custody ORDER BY seq");
                ResultSet rows = sql.executeQuery()) {
            var all = new ArrayList<Row>();
            while (rows.next()) {
                all.add(new Row(rows.getLong(1), rows.getBytes(2), rows.getBytes(3)));
            }
            return all;
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
