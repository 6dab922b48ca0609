package vigil.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.edition.EditionFolder.Written;

/// `vigil publish`: makes public what is open and accepted, and writes the edition.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes every open claim that is not public yet, about everyone."
                + " The desk shows the difference first and lets you choose people.")
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write the edition into this folder.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Vigil vigil = home.open()) {
            Publication.Plan plan = vigil.plan(anyone -> true, "command line");
            print(plan);
            print(plan.empty() ? vigil.bringUpToDate() : vigil.publish(plan));
            if (out != null) {
                print(vigil.export(out));
            }
        }
        return 0;
    }

    private void print(Publication.Plan plan) {
        PrintWriter out = spec.commandLine().getOut();
        if (plan.empty()) {
            out.println("Nothing new to publish.");
        } else {
            out.printf(
                    "%d entries become public; the files of %d people change.%n",
                    plan.act().getFirst().releases().size(), plan.differences().size());
        }
    }

    private void print(Written written) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d files written, %d unchanged, %d removed%n",
                        written.place(), written.written(), written.unchanged(), written.removed());
    }
}
