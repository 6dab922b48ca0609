package vigil.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ledger.Hash;
import vigil.ledger.Json;

class ChainOfCustodyTest {
    private static final Hash SCAN = Hash.of("a scan".getBytes(StandardCharsets.UTF_8));
    private static final Hash COPY = Hash.of("a redacted copy".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path home;

    private final HomeKey key = HomeKey.random();
    private final CustodyAct received = act(SCAN, CustodyAct.Action.RECEIVED, null);
    private final CustodyAct redacted = act(COPY, CustodyAct.Action.REDACTED, SCAN);

    private static CustodyAct act(Hash exhibit, CustodyAct.Action action, Hash from) {
        return new CustodyAct(
                exhibit,
                action,
                Instant.parse("2026-03-04T10:11:12Z"),
                ZoneId.of("Europe/Vilnius"),
                "system",
                "archivist",
                "desk-4 Selma",
                null,
                "vault",
                "vigil 0.1",
                "names taken out",
                from);
    }

    @BeforeEach
    void two() {
        try (var chain = new ChainOfCustody(home, key)) {
            chain.add(received);
            chain.add(redacted);
            chain.add(received);
        }
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("custody.db"));
                var sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.executeUpdate(statement);
            }
        }
    }

    @Test
    void actsStayInOrderAndHashAsTheStandardSays() {
        try (var chain = new ChainOfCustody(home, key)) {
            assertEquals(List.of(received, received), chain.of(SCAN));
            assertEquals(List.of(redacted), chain.of(COPY));
            assertEquals(List.of(), chain.verify());
            Hash hash = new Hash(new byte[32]);
            for (var act : List.of(received, redacted, received)) {
                hash = Hash.of(hash.bytes(), Json.bytes(act.json()));
            }
            assertEquals(hash, chain.head().root());
            assertEquals(3, chain.head().size());
        }
    }

    @Test
    void rowsAreNeitherChangedNorReadable() throws SQLException, IOException {
        assertThrows(SQLException.class, () -> sql("UPDATE custody SET seq=9 WHERE seq=1"));
        assertThrows(SQLException.class, () -> sql("DELETE FROM custody"));
        for (String name : List.of("custody.db", "custody.db-wal")) {
            Path file = home.resolve(name);
            assertFalse(Files.exists(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains("Selma"));
        }
    }

    @Test
    void whoeverGetsPastTheTriggersIsFound() throws SQLException {
        sql("DROP TRIGGER never_deleted", "DELETE FROM custody WHERE seq=1");
        found("Row 1 of the chain of custody is missing");
        sql("DROP TRIGGER never_updated", "UPDATE custody SET seq=1 WHERE seq=2");
        found("Row 1 of the chain of custody was changed");
    }

    @Test
    void arowThatDoesNotFollowIsFound() throws SQLException {
        sql("DROP TRIGGER never_updated", "UPDATE custody SET hash=zeroblob(32) WHERE seq=0");
        found("Row 0 of the chain of custody does not follow");
    }

    private void found(String words) {
        try (var chain = new ChainOfCustody(home, key)) {
            assertTrue(chain.verify().getFirst().contains(words), chain.verify().toString());
        }
    }
}
