package vigil.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.ledger.LedgerFault;
import vigil.tables.Place;
import vigil.tables.Tables;

/// The key of each entry under the table's key, which is under the home's key. Of a key that was destroyed an empty row
/// remains. Where several machines share the table, each reads the table's key anew when another has changed it. For
/// one
/// thread at a time.
final class KeyTable implements AutoCloseable {
    private static final String TABLE = "vigil table of body keys 1";
    private static final String PUT =
            "INSERT INTO body_key VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed=excluded.sealed";
    private static final String ROW = "vigil body key ";

    private final HomeKey home;
    private final Tables tables;
    /// Where a question costs a journey, what was learned is remembered.
    private final Map<String, byte[]> known = new HashMap<>();
    private byte[] tableKey;

    KeyTable(Place place, HomeKey home) {
        this.home = home;
        tables = Tables.open(
                place,
                "CREATE TABLE IF NOT EXISTS body_key (id TEXT PRIMARY KEY, sealed BLOB)",
                "CREATE TABLE IF NOT EXISTS table_key (one INTEGER PRIMARY KEY, sealed BLOB NOT NULL)");
        try {
            tableKey = tables.whole(() -> heldTableKey().orElseGet(this::firstTableKey));
        } catch (LedgerFault e) {
            tables.close();
            throw e;
        }
    }

    private byte[] firstTableKey() {
        byte[] key = Aead.random(Aead.KEY);
        putTableKey(key);
        return key;
    }

    private Optional<byte[]> heldTableKey() {
        return tables.rows("SELECT sealed FROM table_key", row -> row.getBytes(1)).stream()
                .findFirst()
                .map(held -> home.open(TABLE, held)
                        .orElseThrow(() -> new LedgerFault(tables.place() + " belongs to another home's key, or was"
                                + " changed. Restore the keys of bodies and keys/home.key from one backup.")));
    }

    private void putTableKey(byte[] key) {
        tables.change(
                "INSERT INTO table_key VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET sealed=excluded.sealed",
                (Object) home.seal(TABLE, key));
    }

    /// Takes over every key of another table of the same home.
    int takeFrom(KeyTable other) {
        int rows = tables.takeFrom(other.tables, List.of("table_key", "body_key"));
        tableKey = heldTableKey().orElseThrow();
        return rows;
    }

    KeyRow find(String entry) {
        byte @Nullable [] remembered = known.get(entry);
        if (remembered != null) {
            return new KeyRow.Present(remembered);
        }
        var rows = tables.rows(
                "SELECT sealed FROM body_key WHERE id=?", row -> Optional.ofNullable(row.getBytes(1)), entry);
        if (rows.isEmpty()) {
            return new KeyRow.Unknown();
        }
        byte @Nullable [] held = rows.getFirst().orElse(null);
        return held == null ? new KeyRow.Destroyed() : new KeyRow.Present(remember(entry, opened(entry, held)));
    }

    private byte[] remember(String entry, byte[] key) {
        if (tables.place().isShared()) {
            known.put(entry, key);
        }
        return key;
    }

    private byte[] opened(String entry, byte[] sealed) {
        return Aead.open(tableKey, ROW + entry, sealed)
                .or(() -> {
                    tableKey = heldTableKey().orElse(tableKey);
                    return Aead.open(tableKey, ROW + entry, sealed);
                })
                .orElseThrow(() -> new LedgerFault("the key of entry " + entry + " in " + tables.place()
                        + " was changed. Restore the newest backup of the keys."));
    }

    void add(Map<String, byte[]> keys) {
        tables.whole(() -> {
            tableKey = heldTableKey().orElse(tableKey);
            putAll(keys, tableKey);
            return true;
        });
    }

    void destroy(Collection<String> entries) {
        var empty = new ArrayList<@Nullable Object[]>();
        entries.forEach(entry -> empty.add(new @Nullable Object[] {entry, null}));
        tables.changeAll(PUT, empty);
        known.keySet().removeAll(entries);
        tables.emptyLog();
    }

    private void putAll(Map<String, byte[]> keys, byte[] under) {
        var rows = new ArrayList<@Nullable Object[]>();
        keys.forEach((entry, key) -> rows.add(new @Nullable Object[] {entry, Aead.seal(under, ROW + entry, key)}));
        tables.changeAll(PUT, rows);
    }

    List<String> verify() {
        List<String> damage = tables.damage();
        if (!damage.isEmpty()) {
            return damage.stream()
                    .map(each -> each + ". Restore the newest backup of the keys.")
                    .toList();
        }
        try {
            all();
            return List.of();
        } catch (LedgerFault e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// Puts all keys under a new table's key: whatever the disk still holds of rows that were destroyed is
    /// under one that these tables no longer have.
    void rotate() {
        byte[] next = Aead.random(Aead.KEY);
        tables.whole(() -> {
            putAll(all(), next);
            putTableKey(next);
            return true;
        });
        tableKey = next;
        tables.compact("body_key", "table_key");
    }

    /// Every key that is there.
    private Map<String, byte[]> all() {
        var all = new HashMap<String, byte[]>();
        tables.rows(
                        "SELECT id, sealed FROM body_key WHERE sealed IS NOT NULL",
                        row -> Map.entry(row.getString(1), row.getBytes(2)))
                .forEach(row -> all.put(row.getKey(), opened(row.getKey(), row.getValue())));
        return all;
    }

    /// Reads every key at once, before many are asked for.
    void fetch() {
        if (tables.place().isShared()) {
            known.clear();
            known.putAll(all());
        }
    }

    @Override
    public void close() {
        tables.close();
    }
}
