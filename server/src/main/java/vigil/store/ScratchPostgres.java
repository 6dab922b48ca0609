package vigil.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL of this machine that lives as long as a measurement, fsync on, in a folder of its own; as the user
/// `postgres` where the measurement runs as root, whom it refuses.
public final class ScratchPostgres implements AutoCloseable {
    private static final int TRIES = 600;

    private final Path bin;
    private final Path folder;
    private final int port;
    private final Process process;

    private ScratchPostgres(Path bin) throws IOException {
        this.bin = bin;
        folder = Files.createTempDirectory("vigil-postgres");
        port = freePort();
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        run(command("initdb", "-D", data(), "-U", "vigil", "--auth=trust", "-E", "UTF8", "--no-sync"));
        process = new ProcessBuilder(command(
                        "postgres",
                        "-D",
                        data(),
                        "-p",
                        String.valueOf(port),
                        "-k",
                        folder.toString(),
                        "-h",
                        "127.0.0.1",
                        "-c",
                        "max_wal_size=4GB",
                        "-c",
                        "maintenance_work_mem=256MB"))
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await();
    }

    /// Empty where none is installed.
    public static Optional<ScratchPostgres> start() throws IOException {
        Optional<Path> bin = installed();
        return bin.isPresent() ? Optional.of(new ScratchPostgres(bin.get())) : Optional.empty();
    }

    public PostgresAddress address() {
        return new PostgresAddress("postgresql://127.0.0.1:" + port + "/postgres", "vigil", "");
    }

    /// Where the server finds files that it is to read.
    public Path folder() {
        return folder;
    }

    private static Optional<Path> installed() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private List<String> command(String tool, String... words) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(bin.resolve(tool).toString());
        command.addAll(List.of(words));
        return command;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void await() throws IOException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try (var connection =
                    DriverManager.getConnection("jdbc:" + address().url(), "vigil", "")) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        throw new IOException("PostgreSQL did not start: " + Files.readString(folder.resolve("log")));
    }

    private void pause() throws IOException {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
