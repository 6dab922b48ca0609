package vigil.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.audience.Released;
import vigil.ledger.NoteSigner;

/// Editions for tests, under a key that anybody can make again.
final class TestEditions {
    static final EditionKey KEY = key(1);
    static final String NAME = "Register of Sarvenia";

    private TestEditions() {}

    static EditionKey key(int fill) {
        byte[] seed = new byte[32];
        java.util.Arrays.fill(seed, (byte) fill);
        return new EditionKey(NoteSigner.ofSeed("vigil.example/log", seed));
    }

    static Edition of(Released released) {
        return Edition.of(released, NAME, KEY, List.of(new SmallSite()));
    }

    static Edition of(Invented.Told told) {
        return of(told.released());
    }

    /// Writes the files of an edition into an empty folder, without the care of [EditionFolder].
    static Path spread(Edition edition, Path folder) throws IOException {
        for (var file : edition.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }
}
