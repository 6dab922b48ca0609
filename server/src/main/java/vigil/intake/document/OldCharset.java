package vigil.intake.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Encodings from before Unicode (windows-1251, KOI8-R, Latin-1, GB18030 and their like), told apart by
/// how often their letters stand together. A guess that is not good is refused: a wrong one gives a
/// text of other letters that nobody wrote.
final class OldCharset {
    /// Of 100; ICU gives real texts of a few lines 25 and more.
    private static final int GOOD = 20;

    private OldCharset() {}

    static Decoded guess(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.setText(bytes);
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getConfidence() >= GOOD && Charset.isSupported(match.getName())) {
                Charset charset = windows(Charset.forName(match.getName()));
                String text = Decoded.strict(bytes, charset);
                if (text != null && Decoded.readable(text) && text.chars().noneMatch(OldCharset::unused)) {
                    return new Decoded(text, charset.name());
                }
            }
        }
        throw new Refusal(new Problem("charset-unknown", "file"));
    }

    /// Who writes Latin-1 today writes the Windows form of it, which has quotation marks and dashes.
    private static Charset windows(Charset charset) {
        return charset.name().equals("ISO-8859-1") ? Charset.forName("windows-1252") : charset;
    }

    private static boolean unused(int c) {
        return c >= 0x80 && c < 0xA0;
    }
}
