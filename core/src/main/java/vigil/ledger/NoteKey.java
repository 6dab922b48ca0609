package vigil.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The public key that verifies signed notes (C2SP signed-note), written `name+id+base64`.
/// `type` is 1 for an Ed25519 signature, 4 for a cosignature by Ed25519, 6 for one by ML-DSA-44; `id` is the first
/// 4 bytes of SHA-256(name LF type key), so a name cannot be put to another key.
public record NoteKey(String name, int type, byte[] key) {
    /// Ed25519 over the text of the note.
    public static final int SIGNATURE = 1;
    /// Ed25519 over a time and the text of the note (C2SP tlog-cosignature).
    public static final int COSIGNATURE = 4;

    /// ML-DSA-44 over a time and what a checkpoint says (C2SP tlog-cosignature): a witness's, or a log's second one.
    public static final int COSIGNATURE_ML_DSA_44 = 6;

    private static final String FORM = "[^+]+\\+[0-9a-f]{8}\\+.+";

    public NoteKey {
        requireName(name);
        if (key.length != lengthOf(type)) {
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

    /// How long a key of this type is; -1 for a type that is not known here.
    private static int lengthOf(int type) {
        return switch (type) {
            case SIGNATURE, COSIGNATURE -> Ed25519.KEY_LENGTH;
            case COSIGNATURE_ML_DSA_44 -> MlDsa44.KEY_LENGTH;
            default -> -1;
        };
    }

    /// Whether this JDK can tell a good signature of this key from a bad one.
    public boolean checkable() {
        return type != COSIGNATURE_ML_DSA_44 || MlDsa44.available();
    }

    /// Is `signature` (without the id before it) this key's over `text`?
    boolean verifies(String text, byte[] signature) {
        return type == SIGNATURE
                ? Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature)
                : signature.length > Long.BYTES && verifiesTimed(text, ByteBuffer.wrap(signature));
    }

    private boolean verifiesTimed(String text, ByteBuffer signature) {
        long time = signature.getLong();
        byte[] rest = new byte[signature.remaining()];
        signature.get(rest);
        try {
            byte[] message = Cosigned.message(name, type, time, text);
            return time >= 0
                    && (type == COSIGNATURE
                            ? Ed25519.verifies(key, message, rest)
                            : MlDsa44.verifies(key, message, rest));
        } catch (Refusal noCheckpoint) {
            return false;
        }
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
