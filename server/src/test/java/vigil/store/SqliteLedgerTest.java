package vigil.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Id;
import vigil.ledger.Ledger;
import vigil.ledger.Salt;

/// The ledger on SQLite keeps every promise of the suite.
class SqliteLedgerTest extends LedgerConformance {
    @TempDir
    Path home;

    @Override
    Ledger open(Function<Id, Salt> salts) {
        return SqliteLedger.open(home, salts);
    }

    private void sql(String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("ledger.db"));
                var sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.executeUpdate(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void changeBody(long position) {
        sql("UPDATE body SET bytes=CAST(replace(CAST(bytes AS TEXT), '\"desk\"', '\"disk\"') AS BLOB) WHERE position="
                + position);
    }

    @Override
    void changeCommitment(long position) {
        sql("UPDATE journal SET commitment=(SELECT commitment FROM journal WHERE position=0) WHERE position="
                + position);
    }

    @Override
    void remove(long position) {
        sql(
                "DELETE FROM journal WHERE position=" + position,
                "DELETE FROM body WHERE position=" + position,
                "DELETE FROM cited WHERE position=" + position);
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
}
