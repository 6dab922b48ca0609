package vigil.app;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vigil.claim.Curation.Cite;
import vigil.ledger.Hash;
import vigil.ledger.Line;

/// `vigil scan`: reads every exhibit whole and looks for those that sources name.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Reads every exhibit whole, says which is damaged and where, and which a source names but the"
                + " register does not hold.")
final class ScanCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        home.existing();
        try (Vigil vigil = home.open()) {
            var progress = new ProgressLine(spec.commandLine().getErr());
            List<String> findings = vigil.exhibits().scan(named(vigil.lines()), progress);
            findings.forEach(finding -> spec.commandLine().getOut().println(finding));
            if (findings.isEmpty()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%d exhibits, every one as it came in.%n",
                                vigil.exhibits().held().size());
            }
            return findings.isEmpty() ? 0 : 1;
        }
    }

    static TreeSet<Hash> named(List<Line> lines) {
        var named = new TreeSet<Hash>();
        for (Line line : lines) {
            if (line.entry() instanceof Cite cite && cite.source().exhibit() != null) {
                named.add(Hash.ofHex(cite.source().exhibit()));
            }
        }
        return named;
    }
}
