package vigil.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// One line under a note: the key's name, and in base64 the key's id (4 bytes) and the signature.
public record NoteSignature(String name, String base64) {
    private static final String DASH = "\u2014 ";

    public NoteSignature {
        NoteKey.requireName(name);
        if (StrictBase64.bytes(base64, name).length < 5) {
            throw new Refusal(new Problem("note-signature", name, base64));
        }
    }

    static NoteSignature of(NoteKey key, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    /// Reads a line without its line feed.
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new Refusal(new Problem("note-signature", "note", line));
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /// The line without its line feed.
    public String line() {
        return DASH + name + " " + base64;
    }

    /// Whether it says that it is of `key`; whether that is so, [SignedNote#verify] tells.
    public boolean claimsToBeOf(NoteKey key) {
        return name.equals(key.name()) && ByteBuffer.wrap(bytes()).getInt() == key.id();
    }

    /// When a cosignature says that it was made. To be asked of one that was verified.
    public Instant time() {
        return Instant.ofEpochSecond(ByteBuffer.wrap(bytes()).getLong(Integer.BYTES));
    }

    boolean verifies(NoteKey key, String text) {
        return key.verifies(text, signature());
    }

    /// Without the id before it.
    byte[] signature() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    private byte[] bytes() {
        return StrictBase64.bytes(base64, name);
    }
}
