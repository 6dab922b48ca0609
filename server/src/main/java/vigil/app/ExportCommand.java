package vigil.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.export.ExportForm;
import vigil.team.Role;
import vigil.web.Gate;
import vigil.web.Viewer;

/// `vigil export FILE`: everything the team may see, for other programs.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes everything the team may see, public or not, into one file; what is sealed stays. The"
                + " file is not encrypted: keep it as you keep the register.")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What to write; it must not be there yet.")
    private Path file;

    @Mixin
    private HomeOption home;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "jsonl",
            description = "One of ${COMPLETION-CANDIDATES}: all entries, claims as rows, claims as a workbook, or"
                    + " people and events as FollowTheMoney (default: ${DEFAULT-VALUE}).")
    private ExportForm form;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            throw new Refusal(new Problem("export-there", file.toString()));
        }
        try (Vigil vigil = home.open()) {
            var view = new Gate(vigil).view(new Viewer.Editor("command line", Role.READER, Set.of()));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                long count = form.write(view.entries(), vigil.today(), out);
                spec.commandLine().getOut().printf("%s: %,d lines%n", file, count);
            }
        }
        return 0;
    }
}
