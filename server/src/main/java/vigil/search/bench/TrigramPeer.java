package vigil.search.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.store.ScratchPostgres;

/// PostgreSQL on the same people: names like the words by their trigrams (`pg_trgm`, GIN index, its own threshold), the
/// most alike first. CPU is that of the server's process, which the system counts in steps of 10 ms.
final class TrigramPeer implements Engine, AutoCloseable {
    private final Connection connection;
    private final PreparedStatement query;
    private final ProcessHandle process;

    TrigramPeer(ScratchPostgres server, List<NamedPerson> people) throws IOException {
        var address = server.address();
        try {
            connection = DriverManager.getConnection("jdbc:" + address.url(), address.user(), "");
            fill(Files.write(server.folder().resolve("people.tsv"), lines(people)));
            query = connection.prepareStatement(
                    "SELECT id FROM people WHERE name % ? ORDER BY similarity(name, ?) DESC, id LIMIT 10");
            process = ProcessHandle.of(backend()).orElseThrow();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<String> lines(List<NamedPerson> people) {
        return people.stream()
                .map(person -> person.id() + "\t" + plain(person.name()))
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\\', ' ');
    }

    private void fill(Path file) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("CREATE EXTENSION pg_trgm");
            sql.execute("CREATE TABLE people (id text, name text)");
            sql.execute("COPY people FROM '" + file + "'");
            sql.execute("CREATE INDEX ON people USING gin (name gin_trgm_ops)");
            sql.execute("ANALYZE people");
        }
    }

    private long backend() throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public List<String> find(String words) throws IOException {
        try {
            query.setString(1, plain(words));
            query.setString(2, plain(words));
            var ids = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public long cpu() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
