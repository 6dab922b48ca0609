package vigil.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.edition.witness.Witnesses;

/// `vigil witness`: asks the witnesses of the public log for their word, or takes one that came by another way.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the newest checkpoint of the public log to the witnesses in the setting log.witnesses and puts under it"
                    + " what they sign. vigil serve does the same by itself. Who does not answer is asked again by a"
                    + " later call, after a pause that doubles.",
            "Exit code 1 if one of them has not signed the newest checkpoint."
        })
final class WitnessCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(names = "--now", description = "Ask those too that are waiting.")
    private boolean now;

    @Option(
            names = "--add",
            paramLabel = "LINE",
            description = "Take this line, which a witness gave by another way, such as by mail.")
    private String line;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        try (Vigil vigil = home.open()) {
            vigil.bringUpToDate();
            Outgoing outgoing = vigil.outside();
            if (line != null) {
                print.println(outgoing.add(line).key().name() + ": its word stands under the checkpoint now");
                return 0;
            }
            if (now) {
                outgoing.hurry();
            }
            outgoing.ask(Instant.now());
            outgoing.witnesses()
                    .forEach(each -> print.println(each.witness().key().name() + ": " + words(each)));
            return outgoing.witnesses().stream().allMatch(Witnesses.Standing::signed) ? 0 : 1;
        }
    }

    private static String words(Witnesses.Standing each) {
        return each.signed()
                ? "signed the newest checkpoint"
                : "did not sign; to be asked again at " + each.sent().next() + ": "
                        + each.sent().problem();
    }
}
