package vigil.intake.document;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The one form of extracted text, made once, so that offsets hold for good: lines end with a line
/// feed, no byte order mark, characters composed (Unicode NFC). The few letters that NFC would take
/// apart (UAX 15, composition exclusions: some of Bengali, Hindi, Hebrew) stay as the author wrote them,
/// so the text of a file saved in the usual form keeps its offsets.
final class PlainForm {
    private static final Normalizer2 COMPOSED = new FilteredNormalizer2(
            Normalizer2.getNFCInstance(), new UnicodeSet("[:^Full_Composition_Exclusion:]").freeze());

    private PlainForm() {}

    static String of(String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        text = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .replace('\u0085', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        return COMPOSED.normalize(text);
    }

    /// For text that a parser put together: also without what no reader sees (controls, soft hyphens,
    /// zero-width spaces), without no-break spaces, broken surrogates and runs of empty lines.
    static String ofParsed(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        of(raw).codePoints().map(PlainForm::visible).filter(c -> c >= 0).forEach(out::appendCodePoint);
        return out.toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static int visible(int c) {
        return switch (c) {
            case '\n', '\t' -> c;
            case 0xA0, 0x202F, 0x2007 -> ' ';
            case 0xAD, 0x200B, 0xFEFF -> -1;
            default -> Character.isISOControl(c) ? -1 : Character.getType(c) == Character.SURROGATE ? 0xFFFD : c;
        };
    }

    /// A title in one line, or null where there is none.
    static @Nullable String title(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String title = ofParsed(raw).replaceAll("\\s+", " ");
        return title.isEmpty() || title.length() > 1_000 ? null : title;
    }

    /// Refuses a text that says nothing or says too much.
    static String within(String text, Limits limits) {
        if (text.length() > limits.textUnits()) {
            throw tooLong(text.length(), limits);
        }
        if (text.isBlank()) {
            throw new Refusal(new Problem("file-no-text", "file"));
        }
        return text;
    }

    static Refusal tooLong(long units, Limits limits) {
        return new Refusal(new Problem("text-long", "file", String.valueOf(units), String.valueOf(limits.textUnits())));
    }
}
