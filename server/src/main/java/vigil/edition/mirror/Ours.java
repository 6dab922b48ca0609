package vigil.edition.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.ledger.Hash;
import vigil.ledger.NoteKey;
import vigil.ledger.SignedNote;
import vigil.verify.EditionNote;

/// The edition that stands here and that others should have.
///
/// @param state tells it from any other: another edition, or the same with one more witness, has another
public record Ours(Path folder, EditionNote note, NoteKey key, String state) {
    /// The edition in a folder.
    public static Ours in(Path folder) throws IOException {
        byte[] signature = Files.readAllBytes(folder.resolve(EditionNote.SIGNATURE));
        byte[] checkpoint = Files.readAllBytes(folder.resolve(EditionNote.CHECKPOINT));
        String key = Files.readString(folder.resolve("key"), StandardCharsets.US_ASCII);
        return new Ours(
                folder,
                EditionNote.parse(SignedNote.parse(signature).text()),
                NoteKey.parse(key.strip()),
                Hash.of(signature, checkpoint).hex());
    }
}
