package vigil.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.edition.EditionFolder.Written;
import vigil.edition.mirror.Ours;
import vigil.edition.mirror.Pushes;
import vigil.edition.mirror.Watch;
import vigil.edition.witness.Witness;
import vigil.edition.witness.Witnesses;
import vigil.web.Outside;

/// What a published edition sets going outside: witnesses are asked, copies are brought, mirrors are looked at. Each
/// round does what is due and no more.
final class Outgoing implements Outside {
    private final Publication publication;
    private final Pushes pushes;
    private final Watch watch;
    private final Witnesses witnesses;

    /// @param export writes the newest edition into a folder of its own
    Outgoing(Path home, Settings settings, Publication publication, Function<Path, Written> export) {
        this.publication = publication;
        this.pushes = new Pushes(home, MirrorPlaces.of(settings, export));
        this.watch = new Watch(home, settings.list(Setting.MIRRORS_WATCH));
        this.witnesses = new Witnesses(
                home,
                settings.list(Setting.LOG_WITNESSES).stream()
                        .map(Witness::parse)
                        .toList(),
                publication.cosignatures());
    }

    private Optional<Ours> ours() {
        try {
            Optional<Path> folder = publication.current();
            return folder.isEmpty() ? Optional.empty() : Optional.of(Ours.in(folder.get()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Asks the witnesses that are due, and shows what they signed.
    List<Witnesses.Asked> ask(Instant now) {
        try {
            Optional<Ours> ours = ours();
            List<Witnesses.Asked> asked = ours.isEmpty() ? List.of() : witnesses.round(ours.get(), now);
            if (asked.stream().anyMatch(Witnesses.Asked::well)) {
                publication.cosign();
            }
            return asked;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Takes a line that a witness gave by another way, and shows it.
    Witness add(String line) {
        try {
            Witness witness = witnesses.add(ours().orElseThrow(), line);
            publication.cosign();
            return witness;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Brings the newest edition to the places that are due.
    List<Pushes.Try> push(Instant now) {
        return ours().map(ours -> pushes.round(ours, now)).orElse(List.of());
    }

    /// Looks at the mirrors whose time has come.
    void look(Instant now) {
        ours().ifPresent(ours -> watch.round(ours, now));
    }

    @Override
    public List<Watch.Standing> mirrors() {
        return ours().map(ours -> watch.standing(ours.note().edition())).orElse(List.of());
    }

    @Override
    public List<Pushes.Standing> pushes() {
        return ours().map(pushes::standing).orElse(List.of());
    }

    @Override
    public List<Witnesses.Standing> witnesses() {
        try {
            Optional<Ours> ours = ours();
            return ours.isEmpty() ? List.of() : witnesses.standing(ours.get());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void hurry() {
        pushes.hurry();
        watch.hurry();
        witnesses.hurry();
    }
}
