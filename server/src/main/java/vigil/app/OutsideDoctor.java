package vigil.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.edition.mirror.Ours;
import vigil.edition.mirror.Pushes;
import vigil.edition.mirror.Watch;
import vigil.edition.witness.Cosignatures;
import vigil.edition.witness.Witness;
import vigil.edition.witness.Witnesses;

/// What is known in the home of copies elsewhere and of witnesses: reads what was noted, and asks nobody.
final class OutsideDoctor {
    private final Path home;
    private final Settings settings;
    private final List<Diagnosis> found = new ArrayList<>();

    OutsideDoctor(Path home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    List<Diagnosis> look() {
        Path current = home.resolve("editions").resolve("current");
        try {
            if (Files.isDirectory(current)) {
                look(Ours.in(current));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Ours ours) throws IOException {
        var places = MirrorPlaces.of(settings, nowhere -> {
            throw new IllegalStateException("a doctor brings nothing");
        });
        new Pushes(home, places).standing(ours).forEach(this::place);
        new Watch(home, settings.list(Setting.MIRRORS_WATCH))
                .standing(ours.note().edition())
                .forEach(this::mirror);
        var witnesses = settings.list(Setting.LOG_WITNESSES).stream()
                .map(Witness::parse)
                .toList();
        new Witnesses(home, witnesses, new Cosignatures(home)).standing(ours).forEach(this::witness);
    }

    private void place(Pushes.Standing each) {
        String words = "The copy in " + each.place() + " " + MirrorsCommand.words(each) + ".";
        found.add(
                each.newest()
                        ? Diagnosis.good(words)
                        : each.sent().attempts() > 0 ? Diagnosis.bad(words) : Diagnosis.mind(words));
    }

    private void mirror(Watch.Standing each) {
        String words = "The mirror " + each.address() + ": " + MirrorsCommand.words(each) + ".";
        found.add(
                !each.sighting().seen()
                        ? Diagnosis.mind("The mirror " + each.address() + " was not looked at yet.")
                        : each.wants() ? Diagnosis.bad(words) : Diagnosis.good(words));
    }

    private void witness(Witnesses.Standing each) {
        String words = "The witness " + each.witness().key().name() + " ";
        found.add(
                each.signed()
                        ? Diagnosis.good(words + "signed the newest checkpoint.")
                        : Diagnosis.mind(words + "has not signed the newest checkpoint. "
                                + each.sent().problem()));
    }
}
