package vigil.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.store.PostgresAddress;
import vigil.store.PostgresPlaces;
import vigil.store.PostgresServer;

/// A PostgreSQL keeps every promise of a place.
class PostgresTablesTest extends TablesConformance {
    private final PostgresAddress address = PostgresServer.shared().freshLedger();

    @TempDir
    Path home;

    @Override
    Place place() {
        return new PostgresPlaces(address).named("shelf");
    }

    @Override
    Place elsewhere() {
        return Places.in(home).named("shelf");
    }

    @Test
    void aConnectionThatWasLostIsMadeAgain() {
        tables.change("INSERT INTO shelf VALUES ('a', NULL, 0)");
        loseConnections();
        assertEquals(List.of("a"), tables.rows("SELECT id FROM shelf", row -> row.getString(1)));
        loseConnections();
        tables.change("INSERT INTO shelf VALUES ('b', NULL, 0)");
        assertEquals(2, tables.rows("SELECT id FROM shelf", row -> 1).size());
    }

    private void loseConnections() {
        try (var other = Tables.open(place())) {
            other.rows(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                            + " AND application_name='vigil' AND query LIKE '%shelf%'",
                    row -> 1);
        }
    }
}
