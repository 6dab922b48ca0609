package vigil.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.claim.Curation.Erase;
import vigil.claim.Id;

/// `vigil erase ENTRY`: destroys what an entry says and the key it was under; its place in the chain stays.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Destroys what entries say, for good, with their keys; the chain still verifies. In backups the"
                + " text dies with the keys older than 30 days; what was open stays in older backups"
                + " until these are deleted.")
final class EraseCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ENTRY", description = "Identifiers, as the case file lists them.")
    private List<String> entries;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "CODE",
            description = "Why: a code of vocabulary/withhold-reason.csv.")
    private String reason;

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        home.existing();
        try (Vigil vigil = home.open()) {
            vigil.record(entries.stream()
                    .map(entry -> new Erase(vigil.id(), vigil.now(), "command line", new Id(entry), reason))
                    .toList());
            vigil.rotateKeys();
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%d entries are erased and their keys destroyed. Make a backup now: the keys of older ones"
                                + " still open them until they are 30 days old.%n",
                        entries.size());
        return 0;
    }
}
