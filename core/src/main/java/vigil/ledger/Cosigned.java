package vigil.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The bytes that a cosignature is over (C2SP tlog-cosignature): for Ed25519 a line with the time and the text of
/// the checkpoint, for ML-DSA-44 a structure that names the cosigner too.
final class Cosigned {
    private static final int LONGEST_NAME = 255;

    private Cosigned() {}

    /// @param time seconds since 1970
    static byte[] message(String name, int type, long time, String checkpoint) {
        return type == NoteKey.COSIGNATURE
                ? utf8("cosignature/v1\ntime " + time + "\n" + checkpoint)
                : subtree(name, time, Checkpoint.parse(checkpoint));
    }

    private static byte[] subtree(String name, long time, Checkpoint checkpoint) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(utf8("subtree/v1\n\0"));
        opaque(message, name);
        number(message, time);
        opaque(message, checkpoint.origin());
        number(message, 0);
        number(message, checkpoint.size());
        message.writeBytes(checkpoint.root().bytes());
        return message.toByteArray();
    }

    private static void opaque(ByteArrayOutputStream to, String text) {
        byte[] bytes = utf8(text);
        if (bytes.length > LONGEST_NAME) {
            throw new Refusal(new Problem("note-key-name", "key", text));
        }
        to.write(bytes.length);
        to.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream to, long number) {
        to.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
