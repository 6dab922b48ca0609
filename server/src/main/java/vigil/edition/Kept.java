package vigil.edition;

import java.nio.file.Path;
import java.util.Map;
import vigil.ledger.Hash;

/// An edition that this process wrote, and where.
record Kept(Path place, Map<String, Printed> files, long logSize, Hash logRoot) {
    static Kept of(Path place, Edition edition) {
        long size = edition.logSize();
        return new Kept(place, edition.printed(), size, edition.logRoot(size));
    }

    /// How many files of it are not in `next`.
    int removedBy(Edition next) {
        return (int) files.keySet().stream()
                .filter(path -> !next.printed().containsKey(path))
                .count();
    }
}
