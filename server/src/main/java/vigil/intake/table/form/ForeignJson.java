package vigil.intake.table.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Reads the JSON of others (RFC 8259): a value is a `Map`, a `List`, a `String` or null. Numbers and truth values are
/// kept as the text that stands there, so that `1.10` stays `1.10`; our own JSON, `vigil.ledger.Json`, knows whole
/// numbers
/// only. Of a key that stands twice the first counts.
final class ForeignJson {
    private static final int DEEPEST = 64;

    private final CharSequence text;
    private int at;
    private int depth;

    private ForeignJson(CharSequence text) {
        this.text = text;
    }

    static @Nullable Object read(CharSequence text) {
        var reader = new ForeignJson(text);
        @Nullable Object value = reader.value();
        reader.space();
        if (reader.at < text.length()) {
            throw reader.refused();
        }
        return value;
    }

    private @Nullable Object value() {
        space();
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, @Nullable Object> object() {
        deeper();
        var map = new LinkedHashMap<String, @Nullable Object>();
        space();
        if (peek() != '}') {
            do {
                space();
                if (peek() != '"') {
                    throw refused();
                }
                String key = string();
                space();
                expect(':');
                @Nullable Object value = value();
                map.putIfAbsent(key, value);
                space();
            } while (more('}'));
        }
        expect('}');
        depth--;
        return map;
    }

    private List<@Nullable Object> list() {
        deeper();
        var list = new ArrayList<@Nullable Object>();
        space();
        if (peek() != ']') {
            do {
                list.add(value());
                space();
            } while (more(']'));
        }
        expect(']');
        depth--;
        return list;
    }

    private void deeper() {
        at++;
        if (++depth > DEEPEST) {
            throw new Refusal(new Problem("json-deep", "offset " + at));
        }
    }

    private boolean more(char end) {
        if (peek() == ',') {
            at++;
            return true;
        }
        if (peek() != end) {
            throw refused();
        }
        return false;
    }

    private String string() {
        at++;
        var out = new StringBuilder();
        for (char c = peek(); c != '"'; c = peek()) {
            if (c < ' ') {
                throw refused();
            }
            at++;
            out.append(c == '\\' ? escape() : c);
        }
        at++;
        return out.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw refused();
        };
    }

    private char unit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw refused();
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private @Nullable String word() {
        int from = at;
        while (at < text.length() && "+-.0123456789eEtrufalsnINy".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String word = text.subSequence(from, at).toString();
        if (word.equals("null") || word.equals("NaN")) {
            return null;
        }
        if (!word.equals("true")
                && !word.equals("false")
                && !word.matches("-?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,4})?")) {
            at = from;
            throw refused();
        }
        return word;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw refused();
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw refused();
        }
        at++;
    }

    private Refusal refused() {
        return new Refusal(new Problem("json", "offset " + at));
    }
}
