package vigil.edition;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.ledger.Hash;
import vigil.ledger.NoteKey;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;

/// The editions of a home: each in `editions/<number>-<12 digits of its manifest's hash>/`; the link
/// `editions/current` leads to the newest and changes at once. The one before it stays, for readers who
/// are in the middle of it; the next one is made of its folder, so that writing takes as long as what differs.
public final class HomeEditions implements EditionFolder {
    private static final Pattern NAME = Pattern.compile("\\d+-[0-9a-f]{12}(-\\d+)?");

    /// Another process may publish: so long (nanoseconds) its edition may stay unseen, that not every reader costs a
    /// look at
    /// the disk.
    private static final long FRESH = 200_000_000;

    private record Looked(Optional<Path> current, long at) {}

    private final Path editions;
    private volatile @Nullable Looked looked;
    /// What this process wrote last, and what it wrote before that.
    private @Nullable Kept newest;

    private @Nullable Kept before;

    HomeEditions(Path home) {
        editions = home.resolve("editions");
    }

    /// The folder of the newest edition; empty before the first.
    public Optional<Path> current() {
        Looked last = looked;
        if (last != null && System.nanoTime() - last.at() < FRESH) {
            return last.current();
        }
        Optional<Path> now = look();
        looked = new Looked(now, System.nanoTime());
        return now;
    }

    private Optional<Path> look() {
        try {
            Path link = editions.resolve("current");
            return Files.isDirectory(link) ? Optional.of(link.toRealPath()) : Optional.empty();
        } catch (IOException fault) {
            throw EditionFolder.refused(editions, fault);
        }
    }

    @Override
    public Written write(Edition edition) {
        try {
            Files.createDirectories(editions);
            try (Turn _ = Turn.take(editions.resolve("lock"))) {
                return inTurn(edition);
            }
        } catch (IOException fault) {
            throw EditionFolder.refused(editions, fault);
        }
    }

    /// Puts what witnesses signed since under the checkpoint of the newest edition.
    ///
    /// @return whether there was anything
    public boolean cosign(UnaryOperator<SignedNote> by) {
        try (Turn _ = Turn.take(editions.resolve("lock"))) {
            Optional<Path> place = look();
            return place.isPresent() && cosign(place.get(), by);
        } catch (IOException fault) {
            throw EditionFolder.refused(editions, fault);
        }
    }

    private boolean cosign(Path place, UnaryOperator<SignedNote> by) throws IOException {
        Path file = place.resolve(EditionNote.CHECKPOINT);
        SignedNote now = SignedNote.parse(Files.readAllBytes(file));
        SignedNote then = by.apply(now);
        if (then.equals(now)) {
            return false;
        }
        Path draft = editions.resolve("checkpoint.new");
        Disk.write(draft, then.bytes()); // and not over the file: another edition may share it
        Disk.rename(draft, file);
        Kept last = newest;
        if (last != null && last.place().equals(place)) {
            last.files().put(EditionNote.CHECKPOINT, Printed.of(then.bytes()));
        }
        return true;
    }

    private Written inTurn(Edition edition) throws IOException {
        NoteKey key = Standing.key(edition);
        Optional<Path> current = look();
        Kept last = newest;
        if (last == null || !current.equals(Optional.of(last.place()))) {
            Written written = anew(edition, current, key);
            before = null;
            newest = Kept.of(written.place(), edition);
            return written;
        }
        if (last.isSame(edition)) {
            return anew(edition, current, key); // looks at every byte
        }
        Written written = onTop(edition, last, key);
        before = last;
        newest = Kept.of(written.place(), edition);
        return written;
    }

    /// Nobody else wrote here since this process did: what it wrote is known, and only what differs is touched.
    private Written onTop(Edition edition, Kept last, NoteKey key) throws IOException {
        Standing.requireContinued(last.place(), last.logSize(), last.logRoot(), edition);
        Kept former = before;
        before = null; // whatever happens now, it is not what it was
        Path draft = editions.resolve("new");
        if (former == null || !Disk.isFolder(former.place())) {
            try (Staging staging = Staging.open(draft, key)) {
                staging.change(Map.of(), edition, last);
                return place(staging, edition, Optional.of(last.place()), key, last.removedBy(edition));
            }
        }
        try (Staging staging = Staging.of(former.place(), draft, key)) {
            staging.change(former.files(), edition, last);
            return place(staging, edition, Optional.of(last.place()), key, last.removedBy(edition));
        }
    }

    private Written anew(Edition edition, Optional<Path> current, NoteKey key) throws IOException {
        Optional<Standing> standing = current.isPresent() ? Standing.in(current.get(), key) : Optional.empty();
        if (standing.isPresent()) {
            standing.get().requireContinuedBy(edition);
            if (standing.get().is(edition)) {
                return new Written(current.orElseThrow(), 0, edition.printed().size(), 0);
            }
        }
        int removed = standing.isPresent() ? standing.get().removedBy(edition) : 0;
        try (Staging staging = Staging.open(editions.resolve("new"), key)) {
            staging.fill(edition, standing);
            return place(staging, edition, current, key, removed);
        }
    }

    private Written place(Staging staging, Edition edition, Optional<Path> current, NoteKey key, int removed)
            throws IOException {
        Path place = place(edition, current, key);
        staging.moveTo(place);
        lead(place);
        prune(place, current);
        return new Written(place, staging.written(), staging.unchanged(), removed);
    }

    /// A free name. Only a damaged edition that stands keeps its own until it is replaced.
    private Path place(Edition edition, Optional<Path> current, NoteKey key) throws IOException {
        byte[] manifest = edition.bytes(EditionNote.MANIFEST);
        String name = edition.number() + "-" + Hash.of(manifest).hex().substring(0, 12);
        Path place = editions.toRealPath().resolve(name);
        for (int again = 2; Optional.of(place).equals(current); again++) {
            place = editions.toRealPath().resolve(name + "-" + again);
        }
        Staging.discard(place, key);
        return place;
    }

    private void lead(Path place) throws IOException {
        Path draft = editions.resolve("current.new");
        Files.deleteIfExists(draft);
        Files.createSymbolicLink(draft, place.getFileName());
        Disk.rename(draft, editions.resolve("current"));
        looked = null;
    }

    private void prune(Path place, Optional<Path> before) throws IOException {
        var kept = new ArrayList<>(Set.of(place.getFileName()));
        before.ifPresent(path -> kept.add(path.getFileName()));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(editions, Disk::isFolder)) {
            for (Path each : all) {
                if (NAME.matcher(each.getFileName().toString()).matches() && !kept.contains(each.getFileName())) {
                    Disk.delete(each, EditionNote.SIGNATURE);
                }
            }
        }
    }
}
