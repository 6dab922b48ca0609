package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.table.Hints;
import vigil.intake.table.TableLimits;
import vigil.intake.table.load.Done;
import vigil.intake.table.load.DryRun;
import vigil.intake.table.load.Order;
import vigil.intake.table.load.Progress;
import vigil.intake.table.mapping.Mapping;
import vigil.intake.table.mapping.MappingFile;
import vigil.intake.table.mapping.Suggestion;

/// `vigil import FILE`: takes a list in, all of it or nothing; compares a newer version of it with the one before.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes in a list: CSV, TSV, XLSX, ODS, JSON, JSON Lines, FollowTheMoney, exports of Uwazi and"
                + " Bayanat. All of it goes in, or nothing. Publishes nothing.")
final class ImportCommand implements Callable<Integer> {
    private static final String EDITOR = "command line";

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The list.")
    private Path file;

    @Mixin
    private HomeOption home;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns mean (docs/tables.md). Without it a mapping is suggested, printed, and"
                    + " nothing is recorded.")
    private Path mapping;

    @Option(names = "--dry-run", description = "Say what would be recorded, and every problem; record nothing.")
    private boolean dryRun;

    @Option(
            names = "--newer-than",
            paramLabel = "ID",
            description =
                    "An earlier import of this list (they are listed with --list): record what is new and changed.")
    private String earlier;

    @Option(names = "--list", description = "List the imports there are.")
    private boolean list;

    @Option(
            names = "--acknowledge",
            paramLabel = "CODE",
            split = ",",
            description = "Something unusual that you have looked at, by the code the dry run gives.")
    private Set<String> acknowledged = Set.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "How the list is cited (default: the file's name).")
    private String title;

    @Option(names = "--said", paramLabel = "DATE", description = "When the list was published.")
    private String said;

    @Option(names = "--address", paramLabel = "URL", description = "Where the list was published.")
    private String address;

    @Option(names = "--team", description = "Only people of the desk may see what the list says.")
    private boolean team;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Vigil vigil = home.open()) {
            if (list) {
                vigil.imports().finished().forEach(this::print);
            } else if (file == null) {
                throw new CommandLine.ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
            } else if (mapping == null) {
                out().println(MappingFile.write(Suggestion.of(vigil.imports().open(name(), bytes(), Hints.NONE))));
            } else {
                return imported(vigil);
            }
        }
        return 0;
    }

    private int imported(Vigil vigil) {
        Order order = order(vigil, MappingFile.read(text(mapping)));
        var report = new ImportReport(out(), acknowledged);
        DryRun found;
        if (earlier == null) {
            found = vigil.imports().tryOut(order, Progress.NONE);
            report.dryRun(found, found.anomalies());
        } else {
            var comparison = vigil.imports().compare(new Id(earlier), order, Progress.NONE);
            found = comparison.dryRun();
            report.dryRun(found, comparison.anomalies());
            report.comparison(comparison);
        }
        if (dryRun) {
            return found.problemCount() == 0 ? 0 : 1;
        }
        found.orRefuse();
        print(
                earlier == null
                        ? vigil.imports().record(order, Progress.NONE)
                        : vigil.imports().recordNewer(new Id(earlier), order, Progress.NONE));
        return 0;
    }

    private Order order(Vigil vigil, Mapping meaning) {
        var source = new Source(
                vigil.id(),
                title == null ? name() : title,
                "register",
                null,
                said == null ? null : When.of(said),
                meaning.language(),
                address,
                null,
                null,
                false,
                team ? Visibility.TEAM : Visibility.OPEN);
        return new Order(name(), bytes(), meaning, source, EDITOR, vigil.now(), acknowledged);
    }

    private void print(Done done) {
        out().printf("%s  %s  %,d entries  %s%n", done.id(), done.at(), done.entries(), done.name());
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private byte[] bytes() {
        try {
            if (Files.size(file) > TableLimits.USUAL.fileBytes()) {
                throw new Refusal(new Problem(
                        "file-large",
                        name(),
                        String.valueOf(Files.size(file)),
                        String.valueOf(TableLimits.USUAL.fileBytes())));
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(new Problem("file-unreadable", name()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
