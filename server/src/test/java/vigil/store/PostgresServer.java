package vigil.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL of this machine, fsync on, in a folder of its own; as the user `postgres` where the tests run
/// as root, whom it refuses. Where it is not installed its tests fail if `CI` is true, and are skipped in
/// plain sight otherwise.
public final class PostgresServer {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static PostgresServer shared;

    private final Path bin;
    private final Path folder;
    private final int port;
    private Process process;

    private PostgresServer(Path bin) throws IOException {
        this.bin = bin;
        folder = Files.createTempDirectory("vigil-postgres");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        if (isRoot()) {
            run("chown", "postgres", folder.toString());
        }
        run(asUser(
                bin.resolve("initdb").toString(),
                "-D",
                data(),
                "-U",
                "vigil",
                "--auth=trust",
                "-E",
                "UTF8",
                "--no-sync"));
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    }

    /// The server that all tests of this JVM share.
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            Optional<Path> bin = installed();
            if (bin.isEmpty() && "true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("PostgreSQL is not installed, and no suite skips silently");
            }
            Assumptions.assumeTrue(bin.isPresent(), "PostgreSQL is not installed");
            shared = fresh();
        }
        return shared;
    }

    /// A server of one's own where one is installed, to be stopped and started.
    public static PostgresServer ofOwn() {
        shared();
        return fresh();
    }

    /// A server of one's own, to be stopped and started.
    private static PostgresServer fresh() {
        try {
            return new PostgresServer(installed().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String[] asUser(String... command) {
        var words = new ArrayList<String>();
        if (isRoot()) {
            words.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        words.addAll(Arrays.asList(command));
        return words.toArray(String[]::new);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    public void start() {
        try {
            process = new ProcessBuilder(asUser(
                            bin.resolve("postgres").toString(),
                            "-D",
                            data(),
                            "-p",
                            String.valueOf(port),
                            "-k",
                            folder.toString(),
                            "-h",
                            "127.0.0.1",
                            "-c",
                            "fsync=on",
                            "-c",
                            "max_wal_size=256MB"))
                    .directory(new java.io.File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() throws IOException {
        for (int i = 0; process.isAlive(); i++) {
            try (var connection = DriverManager.getConnection("jdbc:" + url("postgres", ""), "vigil", "")) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
            if (i > 600) {
                break;
            }
        }
        throw new IOException("PostgreSQL did not start: " + Files.readString(folder.resolve("log")));
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends it as a crash would. Its children see that it is gone, and end; the data folder is free then.
    public void kill() {
        try {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly().waitFor();
            for (ProcessHandle child : children) {
                awaitEnd(child);
            }
            Files.deleteIfExists(Path.of(data(), "postmaster.pid"));
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // where nobody buries the dead (a container without an init) they count as alive for ever
    private static void awaitEnd(ProcessHandle child) throws InterruptedException {
        try {
            child.onExit().get(5, TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            child.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    private String url(String database, String more) {
        return "postgresql://127.0.0.1:" + port + "/" + database + more;
    }

    /// An empty place for a ledger of its own.
    public PostgresAddress freshLedger() {
        String schema = "s" + SCHEMAS.incrementAndGet();
        var address = new PostgresAddress(url("postgres", "?currentSchema=" + schema), "vigil", "");
        sql(address, "CREATE SCHEMA " + schema);
        return address;
    }

    /// The same place, reached through another port.
    public PostgresAddress through(PostgresAddress address, int otherPort) {
        return new PostgresAddress(
                address.url().replace(":" + port + "/", ":" + otherPort + "/"), address.user(), address.password());
    }

    /// Does something behind the ledger's back, rules of the tables off.
    static void sql(PostgresAddress address, String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:" + address.url(), address.user(), "");
                var sql = connection.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(new java.io.File("/"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void remove() {
        process.destroyForcibly();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // the folder is a temporary one
        }
    }
}
