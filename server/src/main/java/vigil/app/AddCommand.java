package vigil.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.claim.Entry;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.intake.document.Document;
import vigil.intake.document.Limits;
import vigil.intake.draft.Acceptance;
import vigil.intake.draft.Draft;
import vigil.intake.draft.Proposal;

/// `vigil add FILE`: takes a source in, for review on the desk, or accepts what was read with certainty.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds a source. Without --accept its proposals wait on the desk for a person to decide.")
final class AddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file;

    @Mixin
    private HomeOption home;

    @Option(
            names = "--accept",
            description = "Record every proposal that leaves no question open. Nothing is published by this.")
    private boolean accept;

    @Option(names = "--said", paramLabel = "DATE", description = "When the source spoke, for example 2023-11-20.")
    private String said;

    @Option(
            names = "--kind",
            paramLabel = "CODE",
            defaultValue = "other",
            description = "What kind of source: a code of vocabulary/source-kind.csv (default: ${DEFAULT-VALUE}).")
    private String kind;

    @Option(names = "--held", description = "Readers may never see the document or its words.")
    private boolean held;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        When published = said == null ? null : When.of(said);
        Document.Text document = Document.of(file, Limits.USUAL).orRefuse();
        try (Vigil vigil = home.open()) {
            Draft draft = vigil.read(document, published);
            if (accept) {
                accept(vigil, draft);
            } else {
                out().printf(
                                "%d proposals wait on the desk.%n",
                                draft.proposals().count());
            }
        }
        return 0;
    }

    private void accept(Vigil vigil, Draft draft) {
        List<Proposal> sure = draft.proposals().filter(Proposal::sure).toList();
        keepExhibit(vigil, draft);
        var acceptance = new Acceptance(
                draft,
                draft.source(vigil.newId(), kind, !held),
                vigil::newId,
                vigil.clock().instant(),
                "command line");
        List<Entry> entries = acceptance.entries(sure, Map.of());
        vigil.record(entries);
        long left = draft.proposals().count() - sure.size();
        out().printf(
                        "Recorded %d entries about %d people.%n",
                        entries.size(), draft.people().size());
        if (left > 0) {
            out().printf("Left out because a person has to decide: %d proposals.%n", left);
        }
    }

    private void keepExhibit(Vigil vigil, Draft draft) {
        try {
            String kept = vigil.exhibits().keep(Files.readAllBytes(file)).hex();
            if (!kept.equals(draft.document().exhibit().sha256())) {
                throw new Refusal(new Problem("file-changed", file.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
