package vigil.app;

import java.util.HashSet;
import java.util.List;
import vigil.audience.PublishPlan;
import vigil.claim.When;
import vigil.intake.draft.Draft;

/// The invented country in a register of its own: recorded, published act by act, and one declaration
/// left on the desk for whoever tries it.
final class Demo {
    private static final String EDITOR = "demo";
    private static final String DECLARATION = "declaration.txt";

    private Demo() {}

    static void fill(Vigil vigil) {
        World world = World.load();
        World.held().forEach(vigil.exhibits()::keep);
        for (World.Step step : world.steps()) {
            switch (step) {
                case World.Step.Append append -> vigil.record(append.entries());
                case World.Step.Publish publish -> publish(vigil, publish);
            }
        }
        vigil.bringUpToDate();
        Draft declaration = vigil.read(DECLARATION, World.document(DECLARATION), When.of("2026-11-20"));
        vigil.drafts().add(declaration, id -> declaration.source(id, "ngo-release", true), vigil.now(), EDITOR);
    }

    /// Earlier acts are history: only the edition after the last is written.
    private static void publish(Vigil vigil, World.Step.Publish publish) {
        var chosen = new HashSet<>(publish.entries());
        var plan = vigil.lines().stream()
                .filter(line -> chosen.contains(line.entry().id()))
                .toList();
        vigil.record(List.of(PublishPlan.publish(vigil.lines(), plan, publish.id(), publish.at(), publish.by())));
    }
}
