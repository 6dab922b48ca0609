package vigil.intake.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// UTF-16 without a byte order mark, known by its spaces and line ends: text of any language has them,
/// and in bytes each is a zero beside a 0x20 or 0x0A.
final class Utf16 {
    private static final int UNITS_PER_SPACE = 60;

    private Utf16() {}

    static Decoded guess(byte[] bytes) {
        for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = Decoded.strict(bytes, order);
            if (text != null && Decoded.readable(text) && spaced(text)) {
                return new Decoded(text, order.name());
            }
        }
        throw new Refusal(new Problem("file-binary", "file"));
    }

    private static boolean spaced(String text) {
        long spaces = text.chars().filter(c -> c == ' ' || c == '\n').count();
        return spaces > 0 && spaces * UNITS_PER_SPACE >= text.length();
    }
}
