package vigil.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.store.PostgresPlaces;
import vigil.store.PostgresServer;

/// A SQLite file keeps every promise of a place.
class FileTablesTest extends TablesConformance {
    @TempDir
    Path home;

    @Override
    Place place() {
        return Places.in(home).named("shelf");
    }

    @Override
    Place elsewhere() {
        return new PostgresPlaces(PostgresServer.shared().freshLedger()).named("shelf");
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("shelf.db"))));
    }
}
