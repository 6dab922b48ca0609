package vigil.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./vigil` does before Java starts, in a small checkout of its own, with folders that look like a JDK and a
/// Maven
/// that only lays down a jar and counts.
class LauncherTest {
    private static final String MAVEN = """
            #!/bin/sh
            case "$*" in *-v) echo "Apache Maven 3.9.9"; exit ;; esac
            echo built >> builds
            grep -q broken core/src/main/A.java && { echo "[ERROR] A.java is broken"; exit 1; }
            mkdir -p server/target/lib core/target && echo x > server/target/lib/x.jar && echo s > server/target/server-1.jar
            echo c > core/target/core-1.jar
            """;

    @TempDir
    private Path home;

    private Path checkout;

    @BeforeEach
    void aCheckoutAndThreeJdks() throws IOException {
        checkout = home.resolve("a checkout");
        write("vigil", Checkout.read("vigil"));
        write("core/src/main/A.java", "class A {}");
        write("core/src/main/B.java", "class B {}");
        jdk("old", "17.0.1");
        jdk("new", "25.0.3");
        jdk("newer", "26-ea");
        write("tools/mvn", MAVEN);
    }

    @Test
    void wordsReachTheProgramAsTheyAreAndItsExitCodeComesBack() throws Exception {
        var run = vigil(Map.of("VIGIL_JAVA_HOME", jdk("new")), "read", "two words.txt", "*");
        assertEquals(7, run.code);
        assertTrue(run.out.endsWith("\nvigil.app.Main\nread\ntwo words.txt\n*\n"), run.out);
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
        var run = vigil(Map.of("JAVA_HOME", jdk("old"), "PATH", jdk("newer") + "/bin:" + path()));
        assertTrue(run.out.startsWith(jdk("newer")), run.out);
    }

    @Test
    void aChosenJdkThatIsTooOldIsRefused() throws Exception {
        var run = vigil(Map.of("VIGIL_JAVA_HOME", jdk("old")));
        assertEquals(1, run.code);
        assertTrue(run.err.contains(jdk("old") + " is Java 17.0.1"), run.err);
    }

    @Test
    void whatWasBuiltIsBuiltAgainOnlyAfterAChange() throws Exception {
        var jdk = Map.of("VIGIL_JAVA_HOME", jdk("new"));
        assertTrue(vigil(jdk).err.startsWith("Building Vigil for the first time"));
        assertEquals("", vigil(jdk).err);
        write("core/src/main/A.java", "class A { int more; }");
        assertTrue(vigil(jdk).err.startsWith("The sources have changed"));
        Files.delete(checkout.resolve("core/src/main/B.java"));
        assertTrue(vigil(jdk).err.startsWith("The sources have changed"));
        write("core/src/main/B.java", "class B {}");
        assertEquals("", vigil(jdk).err);
        assertEquals(3, builds());
    }

    @Test
    void aBuildThatFailsSaysWhyAndLeavesNothing() throws Exception {
        write("core/src/main/A.java", "broken");
        var jdk = Map.of("VIGIL_JAVA_HOME", jdk("new"));
        var run = vigil(jdk);
        assertEquals(1, run.code);
        assertTrue(run.err.contains("A.java is broken"), run.err);
        write("core/src/main/A.java", "class A {}");
        assertEquals(7, vigil(jdk).code);
    }

    @Test
    void ofSeveralThatStartAtOnceOneBuilds() throws Exception {
        var jdk = Map.of("VIGIL_JAVA_HOME", jdk("new"));
        var started = new ArrayList<Process>();
        for (var i = 0; i < 4; i++) {
            started.add(start(jdk).start());
        }
        for (var process : started) {
            assertEquals(7, process.waitFor());
        }
        assertEquals(1, builds());
    }

    @Test
    void aLockWhoseOwnerIsGoneHoldsNobodyUp() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var built = Files.createDirectories(checkout.resolve("target/vigil"));
        Files.createSymbolicLink(built.resolve("lock"), Path.of(String.valueOf(gone.pid())));
        assertEquals(7, vigil(Map.of("VIGIL_JAVA_HOME", jdk("new"))).code);
    }

    private record Run(int code, String out, String err) {}

    private Run vigil(Map<String, String> environment, String... words) throws Exception {
        var out = home.resolve("out").toFile();
        var err = home.resolve("err").toFile();
        var code = start(environment, words)
                .redirectOutput(out)
                .redirectError(err)
                .start()
                .waitFor();
        return new Run(code, Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private ProcessBuilder start(Map<String, String> environment, String... words) {
        var command = new ArrayList<>(
                java.util.List.of("sh", checkout.resolve("vigil").toString()));
        command.addAll(java.util.List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(Map.of("HOME", home.toString(), "PATH", path()));
        builder.environment().putAll(environment);
        return builder;
    }

    private String path() {
        return checkout.resolve("tools") + ":" + System.getenv("PATH");
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    private String jdk(String name) {
        return home.resolve("jdk " + name).toString();
    }

    /// A folder that looks like a JDK: its `java` prints where it is and what it was given.
    private void jdk(String name, String version) throws IOException {
        var folder = "../jdk " + name;
        write(folder + "/release", "JAVA_VERSION=\"" + version + "\"\n");
        write(folder + "/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\nexit 7\n");
        write(folder + "/bin/javac", "#!/bin/sh\n");
    }

    private void write(String path, String text) throws IOException {
        var file = checkout.resolve(path).normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }
}
