package vigil.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.claim.Refusal;

/// `vigil doctor`: what is wrong with this machine, this home, these settings.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says in plain words what is wrong with this machine, this register and its settings. Exit code"
                + " 1 if something has to be done.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(
            names = "--deep",
            description = "Also read every byte: one bit that flipped in any file is found and the file named.")
    private boolean deep;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var found = new ArrayList<>(new Doctor(home.existing(), Clock.systemUTC()).look());
        try {
            Settings settings = home.settings();
            found.add(Diagnosis.good("The settings are understood."));
            found.addAll(new OutsideDoctor(home.home, settings).look());
        } catch (Refusal e) {
            e.problems().forEach(problem -> found.add(Diagnosis.bad(Refusals.sentence(problem))));
        }
        if (deep) {
            var progress = new ProgressLine(spec.commandLine().getErr());
            found.addAll(
                    new DeepDoctor(home.home, home.places(), home.passphrase().forHome(home.home), progress).look());
        }
        found.forEach(this::print);
        return found.stream().anyMatch(each -> each.kind() == Diagnosis.Kind.BAD) ? 1 : 0;
    }

    private void print(Diagnosis diagnosis) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(switch (diagnosis.kind()) {
                    case GOOD -> "  good  ";
                    case MIND -> "  mind  ";
                    case BAD -> "  BAD   ";
                }
                + diagnosis.words());
    }
}
