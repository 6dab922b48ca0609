package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where identifiers stand, asked of the table's index and remembered for one transaction: another node may add
/// some between two.
final class PostgresPositions implements Positions {
    private final Map<IdBits, Long> asked = new HashMap<>();
    private final Connection connection;
    private final PreparedStatement find;

    PostgresPositions(Connection connection, String table, String column) throws SQLException {
        this.connection = connection;
        find = connection.prepareStatement(
                "SELECT " + column + ", position FROM " + table + " WHERE " + column + " = ANY (?)");
    }

    /// To be called when a transaction begins.
    void forget() {
        asked.clear();
    }

    /// Asks for many at once.
    void ask(Collection<IdBits> ids) throws SQLException {
        var unknown =
                ids.stream().filter(id -> !asked.containsKey(id)).distinct().toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(id -> asked.put(id, NOWHERE));
        find.setArray(
                1,
                connection.createArrayOf(
                        "bytea", unknown.stream().map(IdBits::bytes).toArray(byte[][]::new)));
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                asked.put(IdBits.of(rows.getBytes(1)), rows.getLong(2));
            }
        }
    }

    @Override
    public long find(IdBits id) throws SQLException {
        ask(java.util.List.of(id));
        @Nullable Long position = asked.get(id);
        return position == null ? NOWHERE : position;
    }

    void add(IdBits id, long position) {
        asked.put(id, position);
    }

    /// What stood at a position stands there no more.
    void drop(long position) {
        asked.values().removeIf(each -> each == position);
    }
}
