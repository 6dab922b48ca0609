package vigil.vault;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.ledger.LedgerFault;

/// `keys.db`: the key of each entry under the table's key, which is under the home's key. Of a key that was
/// destroyed an empty row remains. For one thread at a time.
final class KeyTable implements AutoCloseable {
    private static final String TABLE = "vigil table of body keys 1";
    private static final String PUT =
            "INSERT INTO body_key VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed=excluded.sealed";
    private static final String ROW = "vigil body key ";

    private final HomeKey home;
    private final VaultDatabase database;
    private final PreparedStatement find;
    private byte[] tableKey;

    KeyTable(Path file, HomeKey home) {
        this.home = home;
        database = new VaultDatabase(
                file,
                "CREATE TABLE IF NOT EXISTS body_key (id TEXT PRIMARY KEY, sealed BLOB) STRICT, WITHOUT ROWID",
                "CREATE TABLE IF NOT EXISTS table_key (one INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT");
        try {
            find = database.connection().prepareStatement("SELECT sealed FROM body_key WHERE id=?");
            Optional<byte[]> held = heldTableKey();
            tableKey = held.orElseGet(() -> Aead.random(Aead.KEY));
            if (held.isEmpty()) {
                putTableKey(tableKey);
            }
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    private Optional<byte[]> heldTableKey() throws SQLException {
        try (var query = database.connection().prepareStatement("SELECT sealed FROM table_key");
                ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            return Optional.of(home.open(TABLE, rows.getBytes(1))
                    .orElseThrow(() -> new LedgerFault("keys.db belongs to another home's key, or was changed."
                            + " Restore keys.db and keys/home.key from one backup.")));
        }
    }

    private void putTableKey(byte[] key) throws SQLException {
        try (var sql = database.connection()
                .prepareStatement("INSERT INTO table_key VALUES (1, ?)"
                        + " ON CONFLICT (one) DO UPDATE SET sealed=excluded.sealed")) {
            sql.setBytes(1, home.seal(TABLE, key));
            sql.executeUpdate();
        }
    }

    KeyRow find(String entry) {
        try {
            find.setString(1, entry);
            try (ResultSet rows = find.executeQuery()) {
                if (!rows.next()) {
                    return new KeyRow.Unknown();
                }
                byte @Nullable [] sealed = rows.getBytes(1);
                return sealed == null ? new KeyRow.Destroyed() : new KeyRow.Present(opened(entry, sealed));
            }
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    private byte[] opened(String entry, byte[] sealed) {
        return Aead.open(tableKey, ROW + entry, sealed)
                .orElseThrow(() -> new LedgerFault("the key of entry " + entry
                        + " in keys.db was changed. Restore the newest backup of the keys."));
    }

    void add(Map<String, byte[]> keys) {
        database.transaction(() -> {
            putAll(keys, tableKey);
        });
    }

    void destroy(Collection<String> entries) {
        database.transaction(() -> {
            try (PreparedStatement put = database.connection().prepareStatement(PUT)) {
                for (String entry : entries) {
                    put(put, entry, null);
                }
            }
        });
        database.emptyLog();
    }

    // an open statement would keep the file from being compacted
    private void putAll(Map<String, byte[]> keys, byte[] under) throws SQLException {
        try (PreparedStatement put = database.connection().prepareStatement(PUT)) {
            for (var each : keys.entrySet()) {
                put(put, each.getKey(), Aead.seal(under, ROW + each.getKey(), each.getValue()));
            }
        }
    }

    private static void put(PreparedStatement put, String entry, byte @Nullable [] sealed) throws SQLException {
        put.setString(1, entry);
        put.setBytes(2, sealed);
        put.executeUpdate();
    }

    List<String> verify() {
        try (var check = database.connection().prepareStatement("PRAGMA integrity_check(5)");
                ResultSet rows = check.executeQuery()) {
            while (rows.next()) {
                if (!rows.getString(1).equals("ok")) {
                    return List.of(
                            "keys.db is damaged: " + rows.getString(1) + ". Restore the newest backup of the keys.");
                }
            }
            all();
            return List.of();
        } catch (SQLException e) {
            return List.of(String.valueOf(database.fault(e).getMessage()));
        } catch (LedgerFault e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// Puts all keys under a new table's key: whatever the disk still holds of rows that were destroyed is
    /// under one that this file no longer has.
    void rotate() {
        Map<String, byte[]> all = all();
        byte[] next = Aead.random(Aead.KEY);
        database.transaction(() -> {
            putAll(all, next);
            putTableKey(next);
        });
        tableKey = next;
        database.compact();
    }

    private Map<String, byte[]> all() {
        var all = new HashMap<String, byte[]>();
        try (var query = database.connection()
                        .prepareStatement("SELECT id, sealed FROM body_key WHERE sealed IS NOT NULL");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.put(rows.getString(1), opened(rows.getString(1), rows.getBytes(2)));
            }
            return all;
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
