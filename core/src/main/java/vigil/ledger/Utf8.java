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

    /// The place of the first half of a surrogate pair without its other half, or -1: UTF-8 cannot hold it.
    static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
