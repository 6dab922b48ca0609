package vigil.search.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/// A PostgreSQL of its own in a temporary folder, to measure beside: started, used and thrown away. It runs as
/// `postgres` where we are the superuser, whom it refuses.
public final class Postgres implements AutoCloseable {
    private static final int TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;

    private final Path folder;
    private final Path programs;
    private final Connection connection;

    private Postgres(Path folder, Path programs, Connection connection) {
        this.folder = folder;
        this.programs = programs;
        this.connection = connection;
    }

    /// Empty where PostgreSQL is not installed.
    public static Optional<Postgres> start() throws IOException {
        var programs = programs();
        return programs.isEmpty() ? Optional.empty() : Optional.of(start(programs.get()));
    }

    private static Optional<Path> programs() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (var versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }

    private static Postgres start(Path programs) throws IOException {
        Path folder = Files.createTempDirectory("vigil-postgres");
        int port = port();
        if (superuser()) {
            run(folder, List.of("chown", "postgres", folder.toString()));
        }
        String data = folder.resolve("data").toString();
        run(
                folder,
                command(
                        programs, "initdb", "-D", data, "-A", "trust", "-U", "bench", "-E", "UTF8", "--locale=C.UTF-8"));
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories= "
                + "-c shared_buffers=256MB -c maintenance_work_mem=256MB -c max_parallel_workers_per_gather=0"
                + " -c max_parallel_maintenance_workers=0";
        String log = folder.resolve("log").toString();
        run(folder, command(programs, "pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start"));
        try {
            return new Postgres(
                    folder,
                    programs,
                    DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=bench"));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static int port() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean superuser() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> command(Path programs, String name, String... words) {
        var command = new ArrayList<String>();
        if (superuser()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(words));
        return command;
    }

    private static void run(Path folder, List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("failed in " + folder + ": " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public void execute(String sql) throws IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// `COPY … FROM STDIN` of these bytes.
    public void copy(String sql, byte[] bytes) throws IOException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(bytes));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// The first column of what a query with one parameter gives.
    List<String> ask(String sql, String parameter) throws IOException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setString(i, parameter);
            }
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// CPU seconds that the server has spent on this connection.
    public double cpuSeconds() throws IOException {
        int process = Integer.parseInt(ask("SELECT pg_backend_pid()::text", "").getFirst());
        String line = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] figures = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(figures[USER_TIME]) + Long.parseLong(figures[USER_TIME + 1])) / (double) TICKS_A_SECOND;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            run(folder, command(programs, "pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop"));
            Folders.delete(folder);
        }
    }
}
