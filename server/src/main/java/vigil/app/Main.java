package vigil.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `vigil WORD …`.
@Command(
        name = "vigil",
        version = "vigil 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Keeps the record of people imprisoned for their conscience.")
public final class Main implements Runnable {
    private Main() {}

    /// Runs one command and ends with its exit code.
    public static void main(String[] words) {
        System.exit(new CommandLine(new Main()).execute(words));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
