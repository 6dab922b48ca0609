package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vigil.claim.Id;
import vigil.ledger.Ledger;
import vigil.ledger.LedgerFault;
import vigil.ledger.Salt;

/// The ledger on a real PostgreSQL keeps every promise of the suite.
class PostgresLedgerTest extends LedgerConformance {
    private final PostgresAddress address = PostgresServer.shared().freshLedger();

    @Override
    Ledger open(Function<Id, Salt> salts) {
        return PostgresLedger.open(address, salts);
    }

    private void sql(String... statements) {
        PostgresServer.sql(address, statements);
    }

    @Override
    void changeBody(long position) {
        sql("UPDATE body SET bytes=convert_to(replace(convert_from(bytes, 'UTF8'), '\"desk\"', '\"disk\"'), 'UTF8')"
                + " WHERE position=" + position);
    }

    @Override
    void changeCommitment(long position) {
        sql("UPDATE journal SET commitment=(SELECT commitment FROM journal WHERE position=0) WHERE position="
                + position);
    }

    @Override
    void remove(long position) {
        for (String table : new String[] {"journal", "body", "cited"}) {
            sql("DELETE FROM " + table + " WHERE position=" + position);
        }
    }

    @Override
    void removeBody(long position) {
        sql("DELETE FROM body WHERE position=" + position, "DELETE FROM cited WHERE position=" + position);
    }

    @Override
    void exchange(long one, long other) {
        for (String table : new String[] {"journal", "body", "cited"}) {
            sql(
                    "UPDATE " + table + " SET position=-1 WHERE position=" + one,
                    "UPDATE " + table + " SET position=" + one + " WHERE position=" + other,
                    "UPDATE " + table + " SET position=" + other + " WHERE position=-1");
        }
    }

    @Override
    void cutOff(long from) {
        sql(
                "DELETE FROM journal WHERE position>=" + from,
                "DELETE FROM body WHERE position>=" + from,
                "DELETE FROM cited WHERE position>=" + from,
                "DELETE FROM head WHERE size>" + from);
    }

    @Test
    void manyNodesThatStartAtOnceMakeTheTablesOnce() throws Exception {
        PostgresAddress empty = PostgresServer.shared().freshLedger();
        var starts = new ArrayList<Callable<Ledger>>();
        for (int i = 0; i < 6; i++) {
            starts.add(() -> PostgresLedger.open(empty, LedgerBasics::salt));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var start : threads.invokeAll(starts)) {
                start.get().close();
            }
        }
    }

    @Test
    void whatOneNodeRecordsTheOtherSeesAndNoPositionIsTakenTwice() throws Exception {
        try (Ledger other = open(LedgerBasics::salt)) {
            var appends = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                Ledger node = i % 2 == 0 ? ledger : other;
                var mine = new InventedClaims(50 + i);
                appends.add(() -> {
                    int recorded = 0;
                    for (int batch = 0; batch < 10; batch++) {
                        recorded += node.append(mine.next(5)).size();
                    }
                    return recorded;
                });
            }
            int all = 0;
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (var append : threads.invokeAll(appends)) {
                    all += append.get();
                }
            }
            assertEquals(all, ledger.head().size());
            assertEquals(ledger.head(), other.head());
            assertEquals(all, entries().stream().distinct().count());
            assertEquals(List.of(), other.verify());
        }
    }

    @Test
    void aDatabaseOfANewerVigilIsRefused() {
        sql("UPDATE vigil_version SET version=99");
        var fault = assertThrows(LedgerFault.class, () -> open(LedgerBasics::salt));
        assertTrue(fault.getMessage().contains("newer"), fault.getMessage());
    }
}
