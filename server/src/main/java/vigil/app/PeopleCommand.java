package vigil.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.casefile.CaseFile;
import vigil.casefile.Register;
import vigil.ledger.Json;

/// `vigil people`: everyone in the register, as the team sees them.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Lists everyone in the register, public or not: identifier, status, days, name.")
final class PeopleCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(names = "--json", description = "One JSON object for each person, on a line of its own.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Vigil vigil = home.open()) {
            Register register = vigil.register();
            List<CaseFile> files =
                    register.people().stream().map(register::file).toList();
            files.forEach(this::print);
            if (files.isEmpty() && !json) {
                spec.commandLine().getOut().println("Nobody is in this register yet: vigil add FILE --home DIR");
            }
        }
        return 0;
    }

    private void print(CaseFile file) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(new TreeMap<>(Map.of(
                    "id", file.subject().id().text(),
                    "name", PersonText.name(file),
                    "status", file.status().kind().word(),
                    "days",
                            Map.of(
                                    "least",
                                    file.days().least(),
                                    "most",
                                    file.days().most())))));
        } else {
            out.printf(
                    "%s  %-7s %11s  %s%n",
                    file.subject().id(),
                    file.status().kind().word(),
                    PersonText.days(file.days()),
                    PersonText.name(file));
        }
    }
}
