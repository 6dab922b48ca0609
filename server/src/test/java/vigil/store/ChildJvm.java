package vigil.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A [CrashingWriter] in a process of its own.
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final List<String> said = new ArrayList<>();

    /// Every writer in it appends `batches` batches; `through` is a command that runs the one after it,
    /// such as a shell that sets limits first.
    ChildJvm(Path temp, Path home, int run, int batches, String... through) throws IOException {
        var command = new ArrayList<>(List.of(through));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                // SQLite's native library is unpacked there, and a killed process does not tidy up
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWriter.class.getName(),
                home.toString(),
                Integer.toString(run),
                Integer.toString(batches)));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Waits for that many lines, or the end.
    void listen(int lines) throws IOException {
        String line;
        while (said.size() < lines && (line = out.readLine()) != null) {
            said.add(line);
        }
    }

    /// SIGKILL: nothing in the process runs any more.
    void kill() {
        // by its handle: the process itself would close the pipe with what was said last
        process.toHandle().destroyForcibly();
    }

    /// Everything it said to its end.
    List<String> said() throws IOException, InterruptedException {
        listen(Integer.MAX_VALUE);
        process.waitFor();
        return said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
