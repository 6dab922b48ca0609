package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.ledger.Hash;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;

/// A home that an earlier version wrote opens in this one, holds what it held, and what it published comes out byte
/// for byte: the record, the public log and its signed checkpoint. Its people are invented and its keys are
/// for tests alone. A released version's home is added here and never changed.
class UpgradeTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void anEarlierHomeOpensAndPublishesTheSameBytes(String version) throws IOException {
        unpack(version);
        try (Vigil vigil = Vigil.open(home, Clock.systemUTC(), Settings.DEFAULT)) {
            assertEquals(List.of(), vigil.ledger().verify());
            assertEquals(List.of(), vigil.exhibits().scan(ScanCommand.named(vigil.lines()), (f, of, b, ofBytes) -> {}));
            Path edition = vigil.bringUpToDate().place();
            for (String line : lines(version)) {
                String[] words = line.split(" {2}");
                assertEquals(words[0], Hash.of(bytes(edition, words[1])).hex(), words[1]);
            }
        }
    }

    /// Under the checkpoint stands a second signature since then.
    private static byte[] bytes(Path edition, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(edition.resolve(path));
        if (!path.equals(EditionNote.CHECKPOINT)) {
            return bytes;
        }
        SignedNote note = SignedNote.parse(bytes);
        return new SignedNote(note.text(), note.signatures().subList(0, 1)).bytes();
    }

    private static List<String> lines(String version) throws IOException {
        try (InputStream in = in(version + ".sums")) {
            List<String> lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            assertTrue(lines.size() > 5);
            return lines;
        }
    }

    private static InputStream in(String name) {
        return Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("/homes/" + name), name);
    }

    private void unpack(String version) throws IOException {
        try (var zip = new ZipInputStream(in(version + ".zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }
}
