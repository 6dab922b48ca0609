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

/// Makes editions of what is released and puts them where they are read.
final class Publication {
    private final Path home;
    private final String name;
    private final List<Publisher> publishers;
    private final HomeEditions editions;

    Publication(Path home, String name, List<Publisher> publishers) {
        this.home = home;
        this.name = name;
        this.publishers = List.copyOf(publishers);
        this.editions = EditionFolder.home(home);
    }

    Written write(Edition edition) {
        return editions.write(edition);
    }

    Written export(Edition edition, Path out) {
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
