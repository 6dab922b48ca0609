package vigil.edition;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vigil.ledger.Hash;
import vigil.verify.EditionNote;

/// An edition that this process wrote, and where.
record Kept(Path place, Map<String, Printed> files, long logSize, Hash logRoot) {
    static Kept of(Path place, Edition edition) {
        long size = edition.logSize();
        return new Kept(place, new HashMap<>(edition.printed()), size, edition.logRoot(size));
    }

    /// The signature is over the hashes of all files.
    boolean isSame(Edition edition) {
        return Objects.equals(
                files.get(EditionNote.SIGNATURE), edition.printed().get(EditionNote.SIGNATURE));
    }

    /// How many files of it are not in `next`.
    int removedBy(Edition next) {
        return (int) files.keySet().stream()
                .filter(path -> !next.printed().containsKey(path))
                .count();
    }
}
