package vigil.web.readers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.audience.PublicRemovals;

/// Who is named in the `removed.json` of an edition: their old addresses are answered with 410. Read once for each
/// edition, since every edition has a folder of its own.
final class Removals {
    private record Read(Path edition, Set<String> people) {}

    private volatile Read read = new Read(Path.of(""), Set.of());

    Set<String> in(EditionFolder edition) throws IOException {
        Read known = read;
        if (!known.edition.equals(edition.root())) {
            known = new Read(edition.root(), people(edition));
            read = known;
        }
        return known.people;
    }

    private static Set<String> people(EditionFolder edition) throws IOException {
        Optional<Path> file = edition.file(PublicRemovals.FILE);
        return file.isEmpty()
                ? Set.of()
                : PublicRemovals.read(EditionFolder.read(file.get())).removed().stream()
                        .map(removed -> removed.id().text())
                        .collect(Collectors.toSet());
    }
}
