package vigil.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.verify.Verification;

/// `vigil demo`: the whole journey with an invented country, then the site and the desk.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Fills a register with an invented country, publishes it, verifies it, and serves it:"
                + " the site and the desk, with a declaration waiting for review.")
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 0 takes any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".vigil/demo",
            description = "Where the demo keeps its register (default: ${DEFAULT-VALUE}). Delete it to begin anew.")
    private Path home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (Vigil vigil = Vigil.open(home, java.time.Clock.systemUTC(), Settings.DEFAULT)) {
            tell(vigil);
            var settings = Settings.DEFAULT.with(Setting.LISTEN_PORT, String.valueOf(port));
            try (Serving serving = Serving.start(vigil, settings, Serving.Welcome.ANYBODY)) {
                serving.announce(out());
                serving.untilStopped();
            }
        }
        return 0;
    }

    /// Plays the invented country into an empty register, and says what stands there.
    private void tell(Vigil vigil) {
        if (vigil.size() == 0) {
            out().println("Filling an empty register with Sarvenia, a country that does not exist …");
            Demo.fill(vigil);
        }
        out().printf(
                        "Recorded:   %d entries about %d people%n",
                        vigil.size(), vigil.register().people().size());
        out().printf(
                        "Published:  edition %d, %d of the entries%n",
                        vigil.released().edition(), vigil.released().entries().size());
        Path edition = vigil.edition().orElseThrow();
        var verdict = Verification.of(edition, Optional.empty());
        out().println("Verified:   " + verdict.summary());
        verdict.problems().forEach(problem -> out().println("            " + Refusals.sentence(problem)));
        out().println("On the desk: " + vigil.drafts().waiting().size() + " declaration to review");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
