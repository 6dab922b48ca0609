package vigil.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.ledger.LedgerFault;

/// Rows that may change, beside the ledger: accounts, drafts, keys of bodies, plans of imports. When a change returns,
/// it
/// is on the disk; of a change that fails nothing stands, unless the fault says that this is not known. Of all who
/// share a place one changes it at a time. A connection that was lost is made again. Safe for many threads.
public final class Tables implements AutoCloseable {
    private static final int SECONDS = 5;

    private final Place place;
    private @Nullable Connection open;
    private boolean within;
    private @Nullable LedgerFault broken;

    private Tables(Place place) {
        this.place = place;
    }

    /// Opens a place, and makes the tables that are not there yet.
    public static Tables open(Place place, String... schema) {
        var tables = new Tables(place);
        try {
            tables.whole(() -> {
                for (String table : schema) {
                    tables.change(table);
                }
                return true;
            });
            return tables;
        } catch (LedgerFault e) {
            tables.forget();
            throw e;
        }
    }

    public Place place() {
        return place;
    }

    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    public synchronized <T> List<T> rows(String query, Reading<T> reading, @Nullable Object... filling) {
        requireSound();
        try {
            return read(query, reading, filling);
        } catch (SQLException e) {
            if (!lost(e)) {
                throw fault("cannot be read", e);
            }
            try {
                return read(query, reading, filling);
            } catch (SQLException again) {
                throw fault("cannot be read", again);
            }
        }
    }

    private <T> List<T> read(String query, Reading<T> reading, @Nullable Object... filling) throws SQLException {
        try (PreparedStatement sql = connection().prepareStatement(query)) {
            fill(sql, filling);
            try (ResultSet rows = sql.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        }
    }

    /// How many rows the statement changed.
    public synchronized int change(String statement, @Nullable Object... filling) {
        return whole(() -> using(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(place.words(statement))) {
                fill(sql, filling);
                return sql.executeUpdate();
            }
        }));
    }

    /// The statement for each of the fillings, all of them or none.
    public synchronized void changeAll(String statement, List<@Nullable Object[]> fillings) {
        whole(() -> using(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(place.words(statement))) {
                for (@Nullable Object[] filling : fillings) {
                    fill(sql, filling);
                    sql.addBatch();
                }
                return sql.executeBatch().length;
            }
        }));
    }

    private static void fill(PreparedStatement sql, @Nullable Object... filling) throws SQLException {
        for (int i = 0; i < filling.length; i++) {
            sql.setObject(i + 1, filling[i]);
        }
    }

    /// All that `changes` does, or nothing of it.
    public synchronized <T> T whole(Supplier<T> changes) {
        if (within) {
            return changes.get();
        }
        requireSound();
        Connection connection = begun();
        boolean ending = false;
        try {
            within = true;
            T result = changes.get();
            ending = true;
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw ending && place.isShared()
                    ? fault("went away, and it is not known whether it kept the change: look before you try again", e)
                    : unchanged(e);
        } finally {
            within = false;
            end(connection);
        }
    }

    private void requireSound() {
        if (broken != null) {
            throw broken;
        }
    }

    private Connection begun() {
        try {
            return begin();
        } catch (SQLException e) {
            boolean gone = lost(e);
            forget();
            if (!gone) {
                throw unchanged(e);
            }
            try {
                return begin();
            } catch (SQLException again) {
                forget();
                throw unchanged(again);
            }
        }
    }

    private Connection begin() throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        place.takeTurn(connection);
        return connection;
    }

    private void end(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            forget();
        }
    }

    private <T> T using(Use<T> use) {
        try {
            return use.of(connection());
        } catch (SQLException e) {
            throw unchanged(e);
        }
    }

    /// Puts the rows that tables have in another place in the place of those that are here: all of them or none.
    ///
    /// @param names in the order in which rows may be put in
    /// @return how many
    public int takeFrom(Tables other, List<String> names) {
        return whole(() -> {
            names.reversed().forEach(name -> change("DELETE FROM " + name));
            int rows = 0;
            for (String name : names) {
                var found = other.rows("SELECT * FROM " + name, Tables::values);
                if (!found.isEmpty()) {
                    changeAll(
                            "INSERT INTO " + name + " VALUES (?" + ",?".repeat(found.getFirst().length - 1) + ")",
                            found);
                }
                rows += found.size();
            }
            return rows;
        });
    }

    private static @Nullable Object[] values(ResultSet row) throws SQLException {
        var values = new @Nullable Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    /// Sees to it that what was deleted does not linger beside the tables.
    public synchronized void emptyLog() {
        using(connection -> {
            place.emptyLog(connection);
            return true;
        });
    }

    /// Writes tables anew, without what was deleted from them.
    public synchronized void compact(String... tables) {
        using(connection -> {
            place.compact(connection, tables);
            return true;
        });
    }

    /// What is wrong with the place itself.
    public synchronized List<String> damage() {
        try {
            return place.damage(connection());
        } catch (SQLException e) {
            return List.of(String.valueOf(fault("cannot be read", e).getMessage()));
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = open;
        if (connection == null) {
            connection = place.connect();
            open = connection;
        }
        return connection;
    }

    /// Whether it was the connection that failed, outside of a change; it is let go then.
    private boolean lost(SQLException e) {
        try {
            if (within || !place.isShared() || open == null || open.isValid(SECONDS)) {
                return false;
            }
        } catch (SQLException invalid) {
            // then it is lost
        }
        forget();
        return true;
    }

    private void forget() {
        try (Connection _ = open) {
            open = null;
        } catch (SQLException gone) {
            // it was lost already
        }
    }

    /// After a failed fsync nobody knows what is on the disk, and the system may report the next one as a success: then
    /// nothing more is written or believed until a new start.
    private LedgerFault unchanged(SQLException e) {
        if (place.endsWriting(e)) {
            broken = fault(
                    "failed while it was written: what was just sent is not acknowledged. Check the disk, start again",
                    e);
            return broken;
        }
        return fault("cannot be written, and nothing was changed: make room, or mend it, and try again", e);
    }

    private LedgerFault fault(String what, SQLException e) {
        return new LedgerFault(place + " " + what + " (" + e.getMessage() + ").", e);
    }

    @Override
    public synchronized void close() {
        try (Connection _ = open) {
            open = null;
        } catch (SQLException e) {
            throw fault("could not be closed", e);
        }
    }
}
