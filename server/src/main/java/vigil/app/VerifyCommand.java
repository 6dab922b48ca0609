package vigil.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.verify.Verify;

/// `vigil verify DIR|URL`: the verifier of `core`, which needs nothing of the rest, by one more name.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a copy of an edition: who signed it, every file, the public log, and that every"
                + " case file follows from released entries.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR|URL", description = "The folder or the http(s) address of the copy.")
    private String place;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "The register's key, got from somewhere else; again for its second key (ML-DSA-44).")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "VKEY",
            description = "The key of somebody who must have cosigned the log; may be given again.")
    private List<String> witnesses = new ArrayList<>();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var words = new ArrayList<String>(List.of(place));
        keys.forEach(key -> words.addAll(List.of("--key", key)));
        witnesses.forEach(witness -> words.addAll(List.of("--witness", witness)));
        if (json) {
            words.add("--json");
        }
        return Verify.run(words, System.out, System.err);
    }
}
