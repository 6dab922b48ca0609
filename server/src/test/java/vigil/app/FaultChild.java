package vigil.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A process that runs commands as they are told to it, one on a line, words divided by tabs, and says `exit CODE`
/// after each.
final class FaultChild {
    private FaultChild() {}

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int code;
            try {
                code = execute(line.split("\t"));
            } catch (RuntimeException | Error e) {
                code = 70;
            }
            System.out.println("exit " + code);
        }
    }

    /// Runs a command and hears nothing of what it says.
    static int execute(String... words) {
        var quiet = new PrintWriter(Writer.nullWriter());
        return Main.commandLine().setOut(quiet).setErr(quiet).execute(words);
    }
}
