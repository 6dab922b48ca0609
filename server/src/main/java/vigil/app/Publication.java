package vigil.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vigil.audience.Released;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.edition.Edition;
import vigil.edition.EditionFolder;
import vigil.edition.EditionFolder.Written;
import vigil.edition.EditionKey;
import vigil.edition.HomeEditions;
import vigil.edition.Publisher;
import vigil.ledger.Checkpoint;
import vigil.store.SigningTurn;

/// Makes editions of what is released and puts them where they are read.
final class Publication {
    private final Path home;
    private final String name;
    private final List<Publisher> publishers;
    private final HomeEditions editions;
    private final SigningTurn.Book signing;

    Publication(Path home, String name, List<Publisher> publishers, SigningTurn.Book signing) {
        this.signing = signing;
        this.home = home;
        this.name = name;
        this.publishers = List.copyOf(publishers);
        this.editions = EditionFolder.home(home);
    }

    /// The turn to publish, to be closed.
    SigningTurn turn() {
        return signing.take();
    }

    /// Notes the edition's checkpoint, so that no other log is ever signed beside it, and writes it.
    Written write(Edition edition, SigningTurn turn) {
        note(edition, turn);
        return editions.write(edition);
    }

    /// Writes an edition that was published, here or on another node.
    Written write(Edition edition) {
        Checkpoint now = edition.checkpoint();
        if (signing.holds(now.size(), now.root())) {
            return editions.write(edition);
        }
        try (SigningTurn turn = turn()) {
            return write(edition, turn);
        }
    }

    private static void note(Edition edition, SigningTurn turn) {
        Checkpoint now = edition.checkpoint();
        turn.record(now.size(), now.root(), size -> edition.log().tree().root(size));
    }

    Written export(Edition edition, Path out) {
        Checkpoint now = edition.checkpoint();
        if (!signing.holds(now.size(), now.root())) {
            try (SigningTurn turn = turn()) {
                note(edition, turn);
            }
        }
        return EditionFolder.out(out).write(edition);
    }

    Optional<Path> current() {
        return editions.current();
    }

    /// Refuses to make an edition of nothing.
    Edition edition(Released released) {
        if (released.edition() == 0) {
            throw new Refusal(new Problem("nothing-published", "publish"));
        }
        return Edition.of(released, name, key(), publishers);
    }

    /// The key is made with the first edition; the log's name is random, so that no two registers share one.
    private EditionKey key() {
        return EditionKey.of(home, "vigil/" + Id.random(new SecureRandom()));
    }
}
