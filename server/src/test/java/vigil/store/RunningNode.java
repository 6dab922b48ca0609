package vigil.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A [NodeProcess] and what it has said.
final class RunningNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final int run;
    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final Thread ear;

    RunningNode(PostgresAddress address, int run, String what, Path home) throws IOException {
        java.nio.file.Files.createDirectories(home.resolve("keys"));
        this.run = run;
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        address.url(),
                        Integer.toString(run),
                        what,
                        home.toString())
                .redirectErrorStream(true)
                .start();
        ear = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                    said.notifyAll();
                }
            }
        } catch (IOException ended) {
            // it was killed
        }
    }

    List<String> said(String first) {
        synchronized (said) {
            return said.stream()
                    .filter(line -> line.startsWith(first + " ") || line.equals(first))
                    .toList();
        }
    }

    /// Waits until it has said so many lines more that begin so; fails if it ended, or was stuck for too long.
    void awaitMore(String first, int more) throws InterruptedException {
        int before = said(first).size();
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (said) {
            while (process.isAlive() && said(first).size() < before + more && System.nanoTime() < end) {
                said.wait(1_000);
            }
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("the node ended by itself: " + last());
        }
        if (said(first).size() < before + more) {
            throw new IllegalStateException("node " + run + " does not say " + more + " × " + first + ": " + last());
        }
    }

    private List<String> last() {
        synchronized (said) {
            return List.copyOf(said.subList(Math.max(0, said.size() - 50), said.size()));
        }
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        ear.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
