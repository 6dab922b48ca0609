package vigil.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.claim.When;
import vigil.intake.PersonHere;
import vigil.intake.SavedDraft;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;
import vigil.intake.document.Document;
import vigil.intake.document.Limits;
import vigil.intake.draft.Draft;

/// `vigil add FILE`: takes a source in, for review on the desk, or accepts what was read with certainty.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds a source. Without --accept its proposals wait on the desk for a person to decide.")
final class AddCommand implements Callable<Integer> {
    /// Who is said to have done what this command does.
    private static final String EDITOR = "command line";

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
        try (Vigil vigil = home.open()) {
            When published = said == null ? null : When.of(said);
            Draft read = vigil.read(Document.name(file), Document.bytes(file, Limits.USUAL), published);
            WorkingDraft draft = vigil.drafts().add(read, id -> read.source(id, kind, !held), vigil.now(), EDITOR);
            if (accept) {
                accept(vigil, draft);
            } else {
                out().printf(
                                "%d proposals wait on the desk.%n",
                                draft.proposals().size());
            }
        }
        return 0;
    }

    /// Accepts for each person what needs no second look, and records it in one batch.
    private void accept(Vigil vigil, WorkingDraft draft) {
        for (PersonHere person : draft.people()) {
            long seen = vigil.drafts().find(draft.id()).version();
            vigil.drafts().acceptAll(draft.id(), person.subject(), seen, EDITOR);
        }
        long before = vigil.size();
        long seen = vigil.drafts().find(draft.id()).version();
        SavedDraft done = vigil.drafts().record(draft.id(), seen, vigil.now(), EDITOR, anyone -> false, vigil::append);
        out().printf(
                        "Recorded %d entries about %d people.%n",
                        vigil.size() - before, draft.people().size());
        int left = done.draft().in(Waiting.OPEN).size();
        if (left > 0) {
            out().printf("%d proposals wait on the desk, because a person has to decide.%n", left);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
