package vigil.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Writes one JSON value, canonical or indented.
final class JsonWriter {
    private final StringBuilder out = new StringBuilder(256);
    private final String[] path = new String[Json.DEEPEST + 1];
    private final boolean indented;
    private int depth;

    JsonWriter(boolean indented) {
        this.indented = indented;
        path[0] = "";
    }

    String text(@Nullable Object value) {
        value(value);
        return out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quoted(text);
            case Long number -> number(number);
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            default -> throw refused("json-value", value.getClass().getName());
        }
    }

    private void number(long number) {
        if (Math.abs(number) > Json.GREATEST || number == Long.MIN_VALUE) {
            throw refused("json-number", Long.toString(number));
        }
        out.append(number);
    }

    private void object(Map<?, ?> map) {
        open('{');
        Object[] keys = map.keySet().toArray();
        for (Object key : keys) {
            if (!(key instanceof String)) {
                throw refused("json-key", Objects.toString(key));
            }
        }
        Arrays.sort(keys); // String orders by UTF-16 units, as RFC 8785 asks
        for (int i = 0; i < keys.length; i++) {
            path[depth] = (String) keys[i];
            separate(i);
            quoted((String) keys[i]);
            out.append(indented ? ": " : ":");
            value(map.get(keys[i]));
        }
        close('}', keys.length == 0);
    }

    private void array(List<?> list) {
        open('[');
        int i = 0;
        for (Object item : list) {
            path[depth] = "[]";
            separate(i++);
            value(item);
        }
        close(']', list.isEmpty());
    }

    private void open(char bracket) {
        if (depth == Json.DEEPEST) {
            throw refused("json-depth", "");
        }
        path[++depth] = "";
        out.append(bracket);
    }

    private void separate(int index) {
        if (index > 0) {
            out.append(',');
        }
        newLine();
    }

    private void close(char bracket, boolean empty) {
        depth--;
        if (!empty) {
            newLine();
        }
        out.append(bracket);
    }

    private void newLine() {
        if (indented) {
            out.append('\n').repeat(' ', 2 * depth);
        }
    }

    private void quoted(String text) {
        if (Utf8.loneSurrogate(text) >= 0) {
            throw refused("json-surrogate", "");
        }
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private void escape(char c) {
        int known = "\"\\\b\f\n\r\t".indexOf(c);
        if (known >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(known));
        } else {
            out.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
    }

    private Refusal refused(String code, String found) {
        String where = String.join(".", Arrays.asList(path).subList(1, depth + 1));
        return new Refusal(new Problem(code, where.isEmpty() ? "json" : where, found));
    }
}
