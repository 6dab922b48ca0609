package vigil.intake.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Text out of bytes, and the encoding they turned out to be in. Never a replacement character for a
/// byte that does not fit: what cannot be decoded whole is refused.
public record Decoded(String text, String charset) {
    private record Mark(Charset charset, int... bytes) {}

    private static final Mark[] MARKS = {
        new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
        new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
        new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF)
    };

    /// A byte order mark counts first, then strict UTF-8, UTF-16 without a mark, and the encodings of
    /// one byte (and of East Asia) by their statistics.
    public static Decoded of(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (starts(bytes, mark.bytes())) {
                return marked(bytes, mark.charset());
            }
        }
        if (indexOf(bytes, 0) >= 0) {
            return Utf16.guess(bytes);
        }
        refuseControls(bytes);
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, "UTF-8");
        }
        refuseDamagedUtf8(bytes);
        return OldCharset.guess(bytes);
    }

    private static Decoded marked(byte[] bytes, Charset charset) {
        String text = strict(bytes, charset);
        if (text == null) {
            throw new Refusal(new Problem("charset-damaged", "file", charset.name()));
        }
        if (!readable(text)) {
            throw new Refusal(new Problem("file-binary", "file"));
        }
        return new Decoded(text, charset.name());
    }

    static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException damaged) {
            return null;
        }
    }

    static boolean readable(String text) {
        return text.chars().noneMatch(c -> c < ' ' && !layout(c) || c == 0x7F || c == 0xFFFE || c == 0xFFFF);
    }

    private static boolean layout(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }

    private static void refuseControls(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && !layout(bytes[i]) || bytes[i] == 0x7F) {
                throw new Refusal(new Problem("file-binary", "file", String.valueOf(i), line(bytes, i)));
            }
        }
    }

    /// A file that is UTF-8 but for a few bytes must not pass as Latin letters: it was cut or mixed.
    private static void refuseDamagedUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        int first = -1;
        int damaged = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            first = first < 0 ? in.position() : first;
            damaged++;
            in.position(in.position() + result.length());
        }
        long sound = out.flip().chars().filter(c -> c > 0x7F).count();
        if (sound >= 2L * damaged) {
            throw new Refusal(new Problem("utf8-damaged", "file", String.valueOf(first), line(bytes, first)));
        }
    }

    private static String line(byte[] bytes, int until) {
        int line = 1;
        for (int i = 0; i < until; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return String.valueOf(line);
    }

    private static boolean starts(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] bytes, int wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
