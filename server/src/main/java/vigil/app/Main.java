package vigil.app;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `vigil WORD …`. Exit code 0: done; 1: refused, with every problem named; 2: the
/// words of the command are not understood.
@Command(
        name = "vigil",
        version = "vigil 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Keeps a record of people deprived of liberty for what they say, believe or are,"
                + " in which every fact has its source, and publishes it verifiably.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ReadCommand.class,
            AddCommand.class,
            PeopleCommand.class,
            PersonCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            PublishCommand.class,
            MirrorsCommand.class,
            WitnessCommand.class,
            VerifyCommand.class,
            CountCommand.class,
            SettingsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DrillCommand.class,
            SharesCommand.class,
            LockCommand.class,
            ScanCommand.class,
            DoctorCommand.class,
            MoveCommand.class,
            EraseCommand.class,
            BenchCommand.class,
            TrainCommand.class
        },
        footer = {"", "vigil test runs every test (from a checkout)."})
public final class Main implements Runnable {
    private Main() {}

    /// Runs one command and ends with its exit code.
    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        var out = new java.io.PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new java.io.PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new Main()).setOut(out).setErr(err).setExecutionExceptionHandler(new Refusals());
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
