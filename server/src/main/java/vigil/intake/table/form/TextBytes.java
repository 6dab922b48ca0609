package vigil.intake.table.form;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.document.Decoded;

/// The bytes of a text and the encoding they are in: read as often as needed, never held a second time as a text.
final class TextBytes {
    /// Up to this size the whole text speaks for its encoding, beyond it its beginning.
    private static final int SAMPLE = 4_000_000;

    private final byte[] bytes;
    private final Charset charset;

    private TextBytes(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    static TextBytes of(byte[] bytes, @Nullable String named) {
        return new TextBytes(bytes, named == null ? found(bytes) : charset(named));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException unknown) {
            throw new Refusal(new Problem("charset-unknown", "file", name));
        }
    }

    private static Charset found(byte[] bytes) {
        if (bytes.length <= SAMPLE) {
            return Charset.forName(Decoded.of(bytes).charset());
        }
        if (utf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        int end = SAMPLE;
        while (end > SAMPLE / 2 && bytes[end - 1] != '\n') {
            end--;
        }
        return Charset.forName(Decoded.of(Arrays.copyOf(bytes, end)).charset());
    }

    private static boolean utf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, out.clear(), true);
        }
        return !result.isError();
    }

    String charset() {
        return charset.name();
    }

    /// From its first letter on, without the byte order mark; bytes that do not fit are an `IOException`.
    Reader reader() {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int mark = mark();
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), decoder);
    }

    private int mark() {
        byte[] mark = "\uFEFF".getBytes(charset);
        boolean there = mark.length > 1
                && bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        // UTF-16 without a stated order writes a mark of its own and reads it too
        return there && !charset.name().equals("UTF-16") ? mark.length : 0;
    }
}
