package vigil.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Reads one JSON text in a single pass. The first fault ends it: what follows a fault has no meaning.
final class JsonReader {
    private final String text;
    private final JsonTextReader strings;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
        this.strings = new JsonTextReader(text);
    }

    @Nullable
    Object document() {
        Object value = value();
        if (next() != 0) {
            throw refused("json-trailing", text, at);
        }
        return value;
    }

    private @Nullable Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw refused("json-syntax", text, at);
        };
    }

    private Map<String, @Nullable Object> object() {
        descend();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (boolean more = !closes('}'); more; more = another('}')) {
            expect('"', 0);
            int keyAt = at;
            String key = string();
            expect(':', 1);
            Object value = value();
            // a null value needs the second look: put answers null for it too
            if (map.containsKey(key)) {
                throw new Refusal(new Problem("json-duplicate", "offset " + keyAt, key));
            }
            map.put(key, value);
        }
        depth--;
        return Collections.unmodifiableMap(map);
    }

    private List<@Nullable Object> array() {
        descend();
        List<@Nullable Object> list = new ArrayList<>();
        for (boolean more = !closes(']'); more; more = another(']')) {
            list.add(value());
        }
        depth--;
        return Collections.unmodifiableList(list);
    }

    private void descend() {
        if (++depth > Json.DEEPEST) {
            throw refused("json-depth", text, at);
        }
        at++;
    }

    private boolean closes(char end) {
        boolean closed = next() == end;
        at += closed ? 1 : 0;
        return closed;
    }

    private boolean another(char end) {
        if (closes(end)) {
            return false;
        }
        expect(',', 1);
        return true;
    }

    private void expect(char wanted, int step) {
        if (next() != wanted) {
            throw refused("json-syntax", text, at);
        }
        at += step;
    }

    private String string() {
        String read = strings.read(at);
        at = strings.end();
        return read;
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw refused("json-syntax", text, at);
        }
        at += word.length();
        return value;
    }

    private Long number() {
        int start = at;
        boolean minus = text.charAt(at) == '-';
        int digits = minus ? ++at : at;
        long sum = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            sum = Math.min(sum, Json.GREATEST) * 10 + (text.charAt(at++) - '0');
        }
        boolean oddZero = digits < text.length() && text.charAt(digits) == '0' && (minus || at - digits > 1);
        boolean fraction = at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0;
        if (at == digits || oddZero || fraction || sum > Json.GREATEST) {
            throw refused("json-number", text, start);
        }
        return minus ? -sum : sum;
    }

    /// The next character that is not white space, or 0 where the text ends; leaves `at` upon it.
    private char next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                // a real NUL must not look like the end
                return c == 0 ? '?' : c;
            }
            at++;
        }
        return 0;
    }

    static Refusal refused(String code, String text, int at) {
        String found = at < text.length() ? "U+%04X".formatted((int) text.charAt(at)) : "end";
        return new Refusal(new Problem(code, "offset " + at, found));
    }
}
