package vigil.intake.document;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The command line of the child: the limits of the shell, then the Java that runs here.
final class ParserCommand {
    /// No file may grow beyond nothing, no core, so many seconds of processor. On Linux `unshare` of
    /// util-linux also takes the network away; where it is missing or forbidden the rest still holds.
    private static final String CONFINE = """
            ulimit -f 0; ulimit -c 0; ulimit -t "$1" 2>/dev/null; shift
            if unshare --user --net true 2>/dev/null; then exec unshare --user --net "$@"; fi
            exec "$@"
            """;

    private ParserCommand() {}

    static List<String> of(Class<?> main, List<String> arguments, Limits limits, Path empty) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", CONFINE, "parser"));
        command.add(String.valueOf(2 * limits.time().toSeconds() + 1));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java(limits, empty));
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /// The child starts in another folder, where relative paths lead nowhere.
    static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> java(Limits limits, Path empty) {
        var options = new ArrayList<>(List.of(
                "-Xmx" + limits.heapMiB() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:ErrorFile=/dev/null",
                // warnings of the virtual machine would go to standard output, into the answer
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + empty,
                "-Duser.home=" + empty,
                "-Duser.language=en"));
        String aot = System.getProperty("vigil.aot");
        if (aot != null) {
            options.add("-XX:AOTCache=" + Path.of(aot).toAbsolutePath());
        }
        return options;
    }
}
