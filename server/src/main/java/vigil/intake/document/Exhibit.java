package vigil.intake.document;

import java.text.Normalizer;
import vigil.ledger.Hash;

/// What we hold: the SHA-256 (64 hex digits) and size of the original bytes, before anything was
/// extracted, their media type, and the file's own name without folders.
public record Exhibit(String sha256, long size, String mediaType, String name) {
    private static final int LONGEST_NAME = 200;

    static Exhibit of(String fileName, byte[] bytes, Format format) {
        return new Exhibit(Hash.of(bytes).hex(), bytes.length, format.mediaType(), plainName(fileName));
    }

    /// The last part of a path, without controls and direction marks: such a name could pose as another.
    static String plainName(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
        }
        return name.isEmpty() ? "?" : name;
    }
}
