package vigil.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vigil.store.PostgresAddress;
import vigil.store.ScratchPostgres;

/// The peer of `vigil bench import`: PostgreSQL takes the same table by `COPY`, as columns of text without claims,
/// sources or hashes, and indexes the names by their trigrams.
final class PostgresImport {
    private static final int COLUMNS_OF_FACTS = 8;

    private PostgresImport() {}

    static void run(byte[] table, int rows, PrintStream out) throws IOException {
        var server = ScratchPostgres.start();
        if (server.isEmpty()) {
            out.println("PostgreSQL: not installed here");
            return;
        }
        try (var postgres = server.get();
                Connection connection = connect(postgres.address());
                Statement sql = connection.createStatement()) {
            Path file = Files.write(postgres.folder().resolve("list.csv"), table);
            copy(file, rows, sql, out);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Connection connect(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection("jdbc:" + address.url(), address.user(), "");
    }

    private static void copy(Path file, int rows, Statement sql, PrintStream out) throws SQLException, IOException {
        long process = process(sql);
        sql.execute("CREATE TABLE list (id text PRIMARY KEY, name text, born text, birthplace text, occupation text,"
                + " country text, arrested text, place text, prison text, charge text, sentenced text)");
        long from = System.nanoTime();
        long copied = sql.executeLargeUpdate("COPY list FROM '" + file + "' (FORMAT csv, HEADER)");
        double copying = (System.nanoTime() - from) / 1e9;
        sql.execute("CREATE EXTENSION pg_trgm");
        sql.execute("CREATE INDEX ON list USING gin (name gin_trgm_ops)");
        double all = (System.nanoTime() - from) / 1e9;
        if (copied != rows) {
            throw new IOException("PostgreSQL took " + copied + " of " + rows + " rows");
        }
        out.printf(
                "PostgreSQL: COPY of the same %,d rows in %.1f s, trigram index of names after %.1f s more:"
                        + " %,.0f values/s, %.1f CPU seconds of the server's process%n",
                copied,
                copying,
                all - copying,
                rows * (double) COLUMNS_OF_FACTS / all,
                ProcessHandle.of(process)
                                .flatMap(each -> each.info().totalCpuDuration())
                                .map(Duration::toMillis)
                                .orElse(0L)
                        / 1e3);
    }

    private static long process(Statement sql) throws SQLException {
        try (var row = sql.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
