package vigil.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vigil.tables.Place;
import vigil.tables.Places;

/// Tables beside the ledger in its PostgreSQL, for all nodes.
public record PostgresPlaces(PostgresAddress address) implements Places {
    @Override
    public Place named(String name) {
        return new InDatabase(address, name);
    }

    private record InDatabase(PostgresAddress address, String name) implements Place {
        @Override
        public Connection connect() throws SQLException {
            Connection connection = address.connect();
            connection.setAutoCommit(true);
            return connection;
        }

        @Override
        public boolean isShared() {
            return true;
        }

        /// The server sees to its disk, and stops itself if that fails.
        @Override
        public boolean endsWriting(SQLException error) {
            return false;
        }

        @Override
        public String words(String statement) {
            return statement.replace(" BLOB", " bytea");
        }

        @Override
        public void takeTurn(Connection connection) throws SQLException {
            try (var sql =
                    connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext(current_schema() || ?))")) {
                sql.setString(1, "/vigil/" + name);
                sql.execute();
            }
        }

        /// What PostgreSQL has deleted lingers in its own log until that is recycled.
        @Override
        public void emptyLog(Connection connection) {
            // nothing can be done from here
        }

        @Override
        public void compact(Connection connection, String... tables) throws SQLException {
            for (String table : tables) {
                try (var sql = connection.createStatement()) {
                    sql.execute("VACUUM FULL " + table);
                }
            }
        }

        @Override
        public List<String> damage(Connection connection) {
            return List.of();
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }
}
