package vigil.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.audience.Clearance;
import vigil.audience.Cleared;
import vigil.edition.EditionFolder.Written;
import vigil.edition.mirror.EditionZip;

/// `vigil publish`: makes public what is open and accepted, and writes the edition.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes every open claim that is not public yet and that consent covers, about everyone,"
                + " and takes back what is public by a consent that has run out. What no consent covers is left out"
                + " and named on standard error; if that leaves nothing to do, the exit code is 1."
                + " The desk shows the difference first and lets you choose people.")
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(
            names = "--urgent",
            description = "Do not wait for the time in the setting publish.daily: at once. Whoever watches the log then"
                    + " learns that something happened at this hour.")
    private boolean urgent;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write the edition into this folder.")
    private Path out;

    @Option(names = "--zip", paramLabel = "FILE", description = "Also pack the edition into this file, for a stick.")
    private Path zip;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        try (Vigil vigil = home.open()) {
            boolean done = publish(vigil, print);
            var leftOut = LeftOut.of(vigil.clearance(), vigil.register());
            leftOut.print(spec.commandLine().getErr());
            if (!done) {
                vigil.bringUpToDate();
            }
            print.println(vigil.edition().orElseThrow());
            if (out != null) {
                print(vigil.export(out));
            }
            if (zip != null) {
                EditionZip.write(vigil.edition().orElseThrow(), zip);
                print.println(zip);
            }
            return !done && !leftOut.isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
        }
    }

    /// Whether there was anything to do.
    private boolean publish(Vigil vigil, PrintWriter print) {
        vigil.publishDue().ifPresent(edition -> print.printf("Edition %d: what waited became public.%n", edition));
        Clearance clearance = vigil.clearance();
        Cleared plan = clearance.plan(anyone -> true);
        int gone = clearance.expired().size();
        if (plan.isEmpty() && gone == 0) {
            print.println("Nothing new to publish.");
            return false;
        }
        if (vigil.daily().time().isPresent() && !urgent && !plan.isEmpty()) {
            return lay(vigil, plan, gone, print);
        }
        int edition = vigil.publish(plan, "command line");
        print.printf(
                "Edition %d: %d entries became public.%n", edition, plan.lines().size());
        if (gone > 0) {
            print.printf("%d facts were taken back: the consent for them has run out.%n", gone);
        }
        return true;
    }

    /// What is new waits; what consent no longer covers does not.
    private static boolean lay(Vigil vigil, Cleared plan, int gone, PrintWriter print) {
        vigil.daily().lay(plan, "command line");
        vigil.daily()
                .waiting()
                .ifPresent(waiting -> print.printf(
                        "%d entries go out at %s, by vigil serve or the next vigil publish; --urgent publishes at"
                                + " once.%n",
                        plan.lines().size(), waiting.due()));
        if (gone > 0) {
            vigil.publish(Cleared.NOTHING, "command line");
            print.printf("%d facts were taken back: the consent for them has run out.%n", gone);
        }
        return true;
    }

    private void print(Written written) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d files written, %d unchanged, %d removed%n",
                        written.place(), written.written(), written.unchanged(), written.removed());
    }
}
