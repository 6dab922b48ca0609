package vigil.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/// A child of [CommandsCrashTest]: adds a document and publishes, again and again, and says on its
/// standard output what was acknowledged, until it is killed.
final class CommandsUntilKilled {
    private CommandsUntilKilled() {}

    public static void main(String[] args) {
        String home = Path.of(args[0]).toString();
        String document = args[1];
        System.out.println("ready");
        while (true) {
            run("add", document, "--home", home, "--accept");
            System.out.println("added");
            run("publish", "--home", home);
            System.out.println("published");
        }
    }

    private static void run(String... words) {
        var said = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words);
        if (code != 0) {
            throw new IllegalStateException(said.toString());
        }
    }
}
