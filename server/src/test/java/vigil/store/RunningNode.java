package vigil.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A [NodeProcess] and what it has said.
final class RunningNode implements AutoCloseable {
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

    /// Waits until it has said so many lines more that begin so, or has ended.
    void awaitMore(String first, int more) throws InterruptedException {
        int before = said(first).size();
        synchronized (said) {
            while (process.isAlive() && said(first).size() < before + more) {
                said.wait(1_000);
            }
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("the node ended by itself: " + said);
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
