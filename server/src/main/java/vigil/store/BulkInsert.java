package vigil.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/// Inserts rows fifty to a statement, which costs a fifth of fifty statements.
final class BulkInsert {
    private static final int MANY = 50;

    /// Sets the parameters of row `row`, the first of them being number `first`.
    interface Row {
        void bind(PreparedStatement into, int first, int row) throws SQLException;
    }

    private final PreparedStatement one;
    private final PreparedStatement many;
    private final int columns;

    BulkInsert(Connection connection, String table, int columns) throws SQLException {
        this.columns = columns;
        one = connection.prepareStatement(statement(table, 1));
        many = connection.prepareStatement(statement(table, MANY));
    }

    private String statement(String table, int rows) {
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return "INSERT INTO " + table + " VALUES " + String.join(",", Collections.nCopies(rows, row));
    }

    void insert(int rows, Row row) throws SQLException {
        int done = 0;
        for (; done + MANY <= rows; done += MANY) {
            insert(many, done, MANY, row);
        }
        for (; done < rows; done++) {
            insert(one, done, 1, row);
        }
    }

    private void insert(PreparedStatement into, int from, int count, Row row) throws SQLException {
        for (int i = 0; i < count; i++) {
            row.bind(into, 1 + i * columns, from + i);
        }
        into.executeUpdate();
    }
}
