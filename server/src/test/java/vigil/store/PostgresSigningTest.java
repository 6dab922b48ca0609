package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.audience.Breach;
import vigil.claim.Refusal;
import vigil.ledger.Hash;
import vigil.ledger.MerkleTree;

/// One node publishes at a time, and no two logs are signed under one name.
class PostgresSigningTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ZERO;

    @TempDir
    Path home;

    private final PostgresAddress address = PostgresServer.shared().freshLedger();
    private final PostgresLedger ledger = PostgresLedger.open(address, LedgerBasics::salt);

    private static MerkleTree log(String name, int leaves) {
        return MerkleTree.of(IntStream.range(0, leaves)
                .mapToObj(i -> Hash.of((name.substring(0, Math.min(i, name.length())) + i).getBytes()))
                .toList());
    }

    private static void record(SigningTurn turn, MerkleTree log) {
        turn.record(log.size(), log.root(), log::root);
    }

    private SigningTurn take(String node, Duration lease) {
        return new PostgresSigning(address, node, lease, new HomeSigning(keys(node))).take();
    }

    @Test
    void oneNodeAtATime() {
        try (SigningTurn one = take("one", LONG)) {
            var refusal = assertThrows(Refusal.class, () -> take("two", LONG));
            assertEquals("publish-busy", refusal.problems().getFirst().code());
            record(one, log("aaaaaaaa", 3));
        }
        try (SigningTurn two = take("two", LONG)) {
            record(two, log("aaaaaaaa", 5));
        }
        ledger.close();
    }

    /// A node that is stopped in the middle of its record holds the row of the turn: the server takes it from it.
    @Test
    void whoeverSleepsInTheMiddleOfARecordBlocksNobody() throws Exception {
        take("one", OVER);
        try (var sleeper = address.connect();
                var sql = sleeper.createStatement()) {
            sql.executeQuery("SELECT token FROM lease FOR UPDATE").close();
            try (SigningTurn two = take("two", LONG)) {
                record(two, log("aaaaaaaa", 3));
            }
            assertThrows(SQLException.class, sleeper::commit);
        }
        ledger.close();
    }

    @Test
    void whoeverLostTheTurnRecordsNothing() {
        SigningTurn slept = take("one", OVER);
        try (SigningTurn two = take("two", LONG)) {
            record(two, log("aaaaaaaa", 3));
            assertThrows(Breach.class, () -> record(slept, log("aaaaaaaa", 4)));
            record(two, log("aaaaaaaa", 4));
        }
        assertThrows(Breach.class, () -> record(slept, log("aaaaaaaa", 5)));
        ledger.close();
    }

    @Test
    void aForkIsNeverRecordedHereOrThere() {
        for (SigningTurn.Book book : List.of(
                new PostgresSigning(address, "one", LONG, new HomeSigning(keys("one"))),
                new HomeSigning(keys("two")))) {
            try (SigningTurn turn = book.take()) {
                record(turn, log("aaaaaaaa", 6));
                record(turn, log("aaaaaaaa", 6));
                assertThrows(Breach.class, () -> record(turn, log("aaaaaaaa", 5)), "an older copy");
                assertThrows(Breach.class, () -> record(turn, log("abaaaaaa", 6)), "another log of the same size");
                assertThrows(Breach.class, () -> record(turn, log("abaaaaaa", 9)), "a longer log of another beginning");
                record(turn, log("aaaaaaaa", 7));
            }
        }
        ledger.close();
    }

    /// Its own memory is as old as the rest of it.
    @Test
    void aDatabaseRestoredFromAnOlderCopySignsNothing() {
        try (SigningTurn turn = take("one", LONG)) {
            record(turn, log("aaaaaaaa", 8));
        }
        PostgresServer.sql(address, "DELETE FROM signed_checkpoint", "DELETE FROM lease");
        try (SigningTurn turn = take("one", LONG)) {
            assertThrows(Breach.class, () -> record(turn, log("aaaaaaaa", 5)));
            assertThrows(Breach.class, () -> record(turn, log("aabaaaaa", 9)));
        }
        ledger.close();
    }

    private Path keys(String node) {
        try {
            java.nio.file.Files.createDirectories(home.resolve(node).resolve("keys"));
            return home.resolve(node);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
