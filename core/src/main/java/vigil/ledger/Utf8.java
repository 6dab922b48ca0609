package vigil.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// UTF-8 without mercy: what Java would silently replace is refused.
final class Utf8 {
    private Utf8() {}

    static String text(byte[] bytes, String where) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // the quick way marks every fault with U+FFFD; only then is the slow, exact one needed
        return text.indexOf('\uFFFD') < 0 ? text : exact(bytes, where);
    }

    private static String exact(byte[] bytes, String where) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException malformed) {
            throw new Refusal(new Problem("utf8", where + ", byte " + in.position()));
        }
    }
}
