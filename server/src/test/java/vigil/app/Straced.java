package vigil.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A [FaultChild] whose calls to the file system are written down, or fail when they are told to, by strace.
final class Straced implements AutoCloseable {
    /// What touches files, but for reading what is open, and closing.
    private static final String CALLS =
            "openat,write,pwrite64,fsync,fdatasync,rename,link,symlink,unlink,unlinkat,ftruncate,mkdir,rmdir,copy_file_range";
    /// More of them, to know where `write` writes.
    private static final String POSITIONS = ",lseek";

    private static final long PATIENCE_SECONDS = 120;

    private final Process child;
    private final BufferedReader said;

    Straced() throws IOException {
        this(Map.of());
    }

    /// A child with more in its environment.
    Straced(Map<String, String> environment) throws IOException {
        this(environment, FaultChild.class);
    }

    /// Another child, that says a line when it is ready and `exit CODE` after each command.
    Straced(Map<String, String> environment, Class<?> main, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        child = builder.start();
        said = child.inputReader(StandardCharsets.UTF_8);
        heard();
    }

    /// No suite skips silently.
    static void require() {
        if (!Files.isExecutable(Path.of("/usr/bin/strace"))) {
            assertFalse("true".equals(System.getenv("CI")), "strace is not installed");
            Assumptions.abort("strace is not installed");
        }
    }

    /// Runs a command with nothing in its way; its exit code, or -1 if the process died.
    int run(String... words) throws IOException {
        var to = child.getOutputStream();
        to.write((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
        @Nullable String answer = heard();
        return answer == null ? -1 : Integer.parseInt(answer.substring("exit ".length()));
    }

    /// Runs a command that must go well; its calls below `root`.
    List<Recording.Call> record(Path log, Path root, String... words) throws IOException, InterruptedException {
        return record(0, log, root, words);
    }

    /// Runs a command that must end with `code`; its calls below `root`.
    List<Recording.Call> record(int code, Path log, Path root, String... words)
            throws IOException, InterruptedException {
        var how = new ArrayList<>(Recording.HOW);
        how.addAll(List.of("-e", "trace=" + CALLS + POSITIONS));
        int ended = traced(how, log, words);
        if (ended != code) {
            throw new IOException(String.join(" ", words) + " ends with " + ended);
        }
        return Recording.read(log, root);
    }

    /// Runs a command while the `nth` call of that name fails in each thread.
    ///
    /// @param how `error=EIO` or `signal=SIGKILL`
    int failing(String call, int nth, String how, Path log, String... words) throws IOException, InterruptedException {
        return traced(List.of("-e", "trace=" + call, "-e", "inject=" + call + ":" + how + ":when=" + nth), log, words);
    }

    private int traced(List<String> how, Path log, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("strace", "-f", "-p", Long.toString(child.pid()), "-o", log.toString()));
        command.addAll(how);
        Process strace = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = strace.inputReader(StandardCharsets.UTF_8);
        try {
            String line = lines.readLine();
            if (line == null || !line.contains("attached")) {
                throw new IOException("strace: " + line);
            }
            // what it says must not stop it
            Thread.ofVirtual().start(() -> lines.lines().forEach(more -> {}));
            return run(words);
        } finally {
            // it lets go of what it traced, and ends
            strace.toHandle().destroy();
            if (!strace.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                strace.destroyForcibly();
            }
        }
    }

    /// The next line, null at the end; a child that says nothing for long is ended.
    private @Nullable String heard() throws IOException {
        var line = CompletableFuture.supplyAsync(() -> {
            try {
                return said.readLine();
            } catch (IOException e) {
                return null;
            }
        });
        try {
            return line.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            child.destroyForcibly();
            throw new IOException("the child says nothing", e);
        }
    }

    boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public void close() {
        try {
            child.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
