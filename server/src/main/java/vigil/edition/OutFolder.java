package vigil.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.NoteKey;

/// One folder that is the edition. It is made ready in `<folder>.new`; then the one that stands goes to
/// `<folder>.old`, the new one takes its name, and the old one is deleted. A crash between the two
/// renames leaves no folder of that name; the last edition is then whole in `<folder>.old`, and the
/// next run brings it back.
final class OutFolder implements EditionFolder {
    private static final int MOST_NAMED = 10;

    private final Path given;

    OutFolder(Path folder) {
        given = folder;
    }

    @Override
    public Written write(Edition edition) {
        try {
            Path folder = Files.exists(given)
                    ? given.toRealPath()
                    : given.toAbsolutePath().normalize();
            Files.createDirectories(Disk.parent(folder));
            try (Turn _ = Turn.take(beside(folder, ".lock"))) {
                return write(edition, folder);
            }
        } catch (IOException fault) {
            throw EditionFolder.refused(given, fault);
        }
    }

    private static Path beside(Path folder, String ending) throws IOException {
        return Disk.parent(folder).resolve(folder.getFileName() + ending);
    }

    private static Written write(Edition edition, Path folder) throws IOException {
        NoteKey key = Standing.key(edition);
        Path old = beside(folder, ".old");
        heal(folder, old, key);
        Optional<Standing> standing = standing(folder, edition, key);
        if (standing.isPresent() && standing.get().is(edition)) {
            return new Written(folder, 0, edition.printed().size(), 0);
        }
        int removed = standing.isPresent() ? standing.get().removedBy(edition) : 0;
        try (Staging staging = Staging.open(beside(folder, ".new"), key)) {
            staging.fill(edition, standing);
            swap(staging, folder, old);
            Staging.discard(old, key);
            return new Written(folder, staging.written(), staging.unchanged(), removed);
        }
    }

    private static void heal(Path folder, Path old, NoteKey key) throws IOException {
        boolean gone = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (gone && Disk.isFolder(old) && Standing.in(old, key).isPresent()) {
            Disk.rename(old, folder);
        } else {
            Staging.discard(old, key);
        }
    }

    /// What stands in the folder; refuses what is not ours, so that no file of others is ever lost.
    private static Optional<Standing> standing(Path folder, Edition edition, NoteKey key) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Disk.isFolder(folder)) {
            throw new Refusal(new Problem("edition-not-ours", folder.toString()));
        }
        Optional<Standing> standing = Standing.in(folder, key);
        if (standing.isEmpty()) {
            if (!Standing.isEmpty(folder)) {
                throw new Refusal(new Problem("edition-not-ours", folder.toString()));
            }
            return standing;
        }
        Set<String> strangers = standing.get().strangers(edition);
        if (!strangers.isEmpty()) {
            throw new Refusal(strangers.stream()
                    .limit(MOST_NAMED)
                    .map(path ->
                            new Problem("edition-stranger", folder.resolve(path).toString()))
                    .toList());
        }
        standing.get().requireContinuedBy(edition);
        return standing;
    }

    private static void swap(Staging staging, Path folder, Path old) throws IOException {
        boolean replaces = Disk.isFolder(folder);
        if (replaces) {
            Disk.rename(folder, old);
        }
        try {
            staging.moveTo(folder);
        } catch (IOException fault) {
            if (replaces) {
                Disk.rename(old, folder);
            }
            throw fault;
        }
    }
}
