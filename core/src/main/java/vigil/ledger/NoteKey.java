package vigil.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The public key that verifies signed notes (C2SP signed-note), written `name+id+base64`.
/// `type` is 1 for an Ed25519 signature, 4 for a witness's cosignature/v1; `id` is the first 4 bytes of
/// SHA-256(name LF type key), so a name cannot be put to another key.
public record NoteKey(String name, int type, byte[] key) {
    /// Ed25519 over the text of the note.
    public static final int SIGNATURE = 1;
    /// Ed25519 over a time and the text of the note (C2SP tlog-cosignature).
    public static final int COSIGNATURE = 4;

    private static final String FORM = "[^+]+\\+[0-9a-f]{8}\\+.+";

    public NoteKey {
        requireName(name);
        if (type != SIGNATURE && type != COSIGNATURE || key.length != Ed25519.KEY_LENGTH) {
            throw new Refusal(new Problem("note-key-type", name, Integer.toString(type)));
        }
        key = key.clone();
    }

    /// Reads `name+id+base64`; other types of key are refused.
    public static NoteKey parse(String text) {
        if (!text.matches(FORM)) {
            throw new Refusal(new Problem("note-key", "key", text));
        }
        String[] parts = text.split("\\+", 3); // base64 may hold a + of its own
        byte[] typed = StrictBase64.bytes(parts[2], parts[0]);
        NoteKey key = new NoteKey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.idHex().equals(parts[1])) {
            throw new Refusal(new Problem("note-key-id", parts[0], parts[1], key.idHex()));
        }
        return key;
    }

    /// The form that `parse` reads and that is given to whoever verifies.
    public String text() {
        return name + "+" + idHex() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    public int id() {
        byte[] hash =
                Hash.of((name + "\n").getBytes(StandardCharsets.UTF_8), typed()).bytes();
        return ByteBuffer.wrap(hash).getInt();
    }

    String idHex() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + key.length).put((byte) type).put(key).array();
    }

    /// Is `signature` (without the id before it) this key's over `text`?
    boolean verifies(String text, byte[] signature) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return type == SIGNATURE
                ? Ed25519.verifies(key, message, signature)
                : signature.length == 72 && verifiesTimed(message, ByteBuffer.wrap(signature));
    }

    private boolean verifiesTimed(byte[] message, ByteBuffer signature) {
        String time = Long.toUnsignedString(signature.getLong());
        ByteArrayOutputStream timed = new ByteArrayOutputStream();
        timed.writeBytes(("cosignature/v1\ntime " + time + "\n").getBytes(StandardCharsets.UTF_8));
        timed.writeBytes(message);
        byte[] rest = new byte[signature.remaining()];
        signature.get(rest);
        return Ed25519.verifies(key, timed.toByteArray(), rest);
    }

    /// A key's name: not empty, without white space and `+`.
    static void requireName(String name) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(NoteKey::isSpace)) {
            throw new Refusal(new Problem("note-key-name", "key", name));
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
