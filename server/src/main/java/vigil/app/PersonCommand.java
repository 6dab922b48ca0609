package vigil.app;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.casefile.CaseFile;
import vigil.casefile.Point;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Canonical;
import vigil.ledger.Json;

/// `vigil person ID`: one case file, as the team sees it, with the source of everything.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        description = "Shows one person's case file: every point, who says it, and who says otherwise.")
final class PersonCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The person's identifier, as `vigil people` lists it.")
    private String id;

    @Mixin
    private HomeOption home;

    @Option(names = "--json", description = "Print the person's claims as JSON, one on a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Subject subject = Subject.person(new Id(id));
        try (Vigil vigil = home.open()) {
            Register register = vigil.register();
            CaseFile file = register.file(subject);
            if (json) {
                register.claims(subject).forEach(claim -> println(Json.write(Canonical.json(claim))));
            } else {
                print(register, file);
            }
        }
        return 0;
    }

    private void print(Register register, CaseFile file) {
        println(PersonText.name(file));
        println(file.status().kind().word() + ", " + PersonText.days(file.days()) + " days deprived of liberty as of "
                + file.asOf());
        for (Point<?> point : file.points()) {
            println("");
            println(point.fact().getClass().getSimpleName());
            new TreeMap<>(point.parts()).forEach((name, finding) -> {
                println("  " + name + ": " + finding.value());
                finding.contradicting()
                        .forEach(other ->
                                println("    otherwise: " + other.value() + sources(register, other.claims())));
            });
            println("  says" + sources(register, point.claims()));
        }
    }

    private static String sources(Register register, Iterable<Claim> claims) {
        var text = new StringBuilder();
        for (Claim claim : claims) {
            text.append(text.isEmpty() ? " " : "; ")
                    .append(register.source(claim.source()).title())
                    .append(" (")
                    .append(claim.visibility())
                    .append(')');
        }
        return text.toString();
    }

    private void println(String line) {
        spec.commandLine().getOut().println(line);
    }
}
