package vigil.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.ledger.Hash;
import vigil.ledger.Line;
import vigil.ledger.NoteSigner;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;
import vigil.verify.Manifest;

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

    static Edition of(List<Line> ledger) {
        return Edition.of(ledger, NAME, KEY, List.of(new SmallSite()));
    }

    static Edition of(Invented.Told told) {
        return of(told.lines());
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

    /// Reads what [#spread] wrote.
    static Edition read(int number, Path folder) throws IOException {
        var files = new java.util.TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(each).toString(), Files.readAllBytes(each));
            }
        }
        return Edition.read(number, java.time.LocalDate.EPOCH, files);
    }

    /// The files with a manifest and a signature made anew: what somebody who holds the key could do.
    static Edition signed(int number, java.util.Map<String, byte[]> changed) {
        var files = new java.util.TreeMap<>(changed);
        byte[] checkpoint = files.remove(EditionNote.CHECKPOINT);
        Edition signed = signedWithCheckpoint(number, files);
        var all = signed.files();
        all.put(EditionNote.CHECKPOINT, checkpoint);
        return Edition.read(number, signed.date(), all);
    }

    /// The same with a manifest that names all files, as it did before witnesses signed.
    static Edition signedWithCheckpoint(int number, java.util.Map<String, byte[]> changed) {
        var files = new java.util.TreeMap<>(changed);
        files.remove(EditionNote.MANIFEST);
        EditionNote was = EditionNote.parse(
                SignedNote.parse(files.remove(EditionNote.SIGNATURE)).text());
        Manifest manifest = Manifest.of(files);
        var note = new EditionNote(
                was.name(), number, was.date(), files.size(), Hash.of(manifest.bytes()), was.logSize(), was.logRoot());
        files.put(EditionNote.MANIFEST, manifest.bytes());
        files.put(
                EditionNote.SIGNATURE,
                SignedNote.sign(note.text(), KEY.signer()).bytes());
        return Edition.read(number, was.date(), files);
    }
}
