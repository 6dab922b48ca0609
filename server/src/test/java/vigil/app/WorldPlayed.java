package vigil.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import vigil.audience.PublicFile;
import vigil.audience.PublicFiles;
import vigil.audience.PublishPlan;
import vigil.audience.Released;
import vigil.casefile.CaseFile;
import vigil.casefile.Register;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.ledger.Line;
import vigil.ledger.Salt;

/// The world played step by step into a ledger that is only a list.
final class WorldPlayed {
    final World world = World.load();
    final List<Line> lines = new ArrayList<>();
    private final Random random = new Random(20261121);

    WorldPlayed() {
        for (World.Step step : world.steps()) {
            switch (step) {
                case World.Step.Append append -> append.entries().forEach(this::record);
                case World.Step.Publish publish -> publish(publish);
            }
        }
    }

    private void record(Entry entry) {
        lines.add(new Line(lines.size(), entry, Salt.random(random)));
    }

    private void publish(World.Step.Publish publish) {
        var chosen = new HashSet<>(publish.entries());
        var plan = lines.stream()
                .filter(line -> chosen.contains(line.entry().id()))
                .toList();
        record(PublishPlan.publish(lines, plan, publish.id(), publish.at(), publish.by()));
    }

    Released released() {
        return Released.of(lines);
    }

    PublicFile file(String person) {
        Id id = World.subject("person:" + person).id();
        return PublicFiles.of(released()).stream()
                .filter(file -> file.id().equals(id) || file.aliases().contains(id))
                .findFirst()
                .orElseThrow();
    }

    /// The case file as the team sees it.
    CaseFile inside(String person) {
        return Register.of(world.entries(), world.today()).file(World.subject("person:" + person));
    }
}
