package vigil.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A [FaultChild] whose calls to the file system fail when they are told to, by strace.
final class Straced implements AutoCloseable {
    /// What touches files; reading is among it through `openat`.
    static final String CALLS =
            "openat,write,pwrite64,fsync,fdatasync,rename,renameat2,link,linkat,symlink,unlink,ftruncate,mkdir";

    private static final Pattern CALL = Pattern.compile("^(\\d+) +(\\w+)\\(.*");

    private final Process child;
    private final BufferedReader said;

    Straced() throws IOException {
        child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FaultChild.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        said = child.inputReader(StandardCharsets.UTF_8);
        said.readLine();
    }

    /// Runs a command with nothing in its way; its exit code, empty-handed -1 if the process died.
    int run(String... words) throws IOException {
        var to = child.getOutputStream();
        to.write((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
        @Nullable String answer = said.readLine();
        return answer == null ? -1 : Integer.parseInt(answer.substring("exit ".length()));
    }

    /// Runs a command while strace does `what` to it; what it traced goes to `log`.
    int run(String what, Path log, String... words) throws IOException, InterruptedException {
        Process strace = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-p",
                        Long.toString(child.pid()),
                        "-o",
                        log.toString(),
                        "-e",
                        "trace=" + CALLS,
                        "-e",
                        what)
                .redirectErrorStream(true)
                .start();
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
            new ProcessBuilder("kill", "-INT", Long.toString(strace.pid()))
                    .start()
                    .waitFor();
            strace.waitFor();
        }
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /// How often the busiest thread made each call.
    static Map<String, Integer> counted(Path log) throws IOException {
        Map<String, Map<String, Integer>> byThread = new HashMap<>();
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            var call = CALL.matcher(line);
            if (call.matches()) {
                byThread.computeIfAbsent(call.group(2), _ -> new HashMap<>()).merge(call.group(1), 1, Integer::sum);
            }
        }
        var counted = new HashMap<String, Integer>();
        byThread.forEach((call, threads) -> counted.put(
                call,
                threads.values().stream().mapToInt(Integer::intValue).max().orElse(0)));
        return counted;
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
