package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The one JSON of the project: canonical as RFC 8785 has it, so equal values are equal bytes everywhere.
///
/// A value is a `Map` with text keys, a `List`, a `String`, a `Long` or `Integer`, a `Boolean` or null.
/// Numbers are whole and within +-(2^53 - 1), which every other reader of JSON holds exactly; text is
/// well-formed Unicode; nothing nests deeper than 64. Anything else is refused, in reading and in writing.
public final class Json {
    static final int DEEPEST = 64;
    static final long GREATEST = (1L << 53) - 1;

    private Json() {}

    /// The canonical text: keys in UTF-16 order, no white space, the shortest escapes.
    public static String write(@Nullable Object value) {
        return new JsonWriter(false).text(value);
    }

    /// The canonical text in UTF-8: what is hashed, committed to and stored.
    public static byte[] bytes(@Nullable Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /// The same value on indented lines that end with a line feed, for people.
    public static String pretty(@Nullable Object value) {
        return new JsonWriter(true).text(value) + "\n";
    }

    /// Reads any JSON text of such a value, canonical or not; keys keep their order, numbers become `Long`,
    /// maps and lists cannot be changed. A refusal names the offset in UTF-16 units.
    public static @Nullable Object read(String text) {
        return new JsonReader(text).document();
    }

    /// Reads UTF-8; malformed bytes are refused, never replaced.
    public static @Nullable Object read(byte[] utf8) {
        return read(Utf8.text(utf8, "json"));
    }

    /// Reads a text whose outermost value must be an object.
    @SuppressWarnings("unchecked") // the reader makes maps with text keys only
    public static Map<String, Object> object(String text) {
        if (read(text) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Refusal(new Problem("json-object", "offset 0"));
    }

    /// Reads UTF-8 whose outermost value must be an object.
    public static Map<String, Object> object(byte[] utf8) {
        return object(Utf8.text(utf8, "json"));
    }
}
