package vigil.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Writes one JSON value, canonical or indented.
final class JsonWriter {
    private final StringBuilder out = new StringBuilder(512);
    private String[] path = new String[8];
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

    /// The text of a record, without the maps of [Records#write] in between.
    String record(Record record) {
        record(record, RecordShape.of(record.getClass()).members());
        return out.toString();
    }

    /// The text of an entry, which says what kind of entry it is.
    String entry(Record entry) {
        record(entry, RecordShape.of(entry.getClass()).entryMembers());
        return out.toString();
    }

    private void record(Record record, List<RecordShape.Member> members) {
        open('{');
        int written = 0;
        for (RecordShape.Member member : members) {
            @Nullable Object value = member.of(record);
            if (value != null) {
                path[depth] = member.name();
                separate(written++);
                out.append(member.key());
                part(value);
            }
        }
        close('}', written == 0);
    }

    private void part(Object value) {
        switch (Records.plain(value)) {
            case Record record ->
                record(record, RecordShape.of(record.getClass()).members());
            case List<?> list -> array(list, this::part);
            case Object plain -> value(plain);
        }
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quoted(text);
            case Long number -> number(number);
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list, this::value);
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
            key((String) keys[i], i);
            value(map.get(keys[i]));
        }
        close('}', keys.length == 0);
    }

    private void key(String key, int index) {
        path[depth] = key;
        separate(index);
        quoted(key);
        out.append(indented ? ": " : ":");
    }

    private void array(List<?> list, Consumer<Object> writing) {
        open('[');
        int i = 0;
        for (Object item : list) {
            path[depth] = "[]";
            separate(i++);
            writing.accept(item);
        }
        close(']', list.isEmpty());
    }

    private void open(char bracket) {
        if (depth == Json.DEEPEST) {
            throw refused("json-depth", "");
        }
        if (++depth == path.length) {
            path = Arrays.copyOf(path, 2 * depth);
        }
        path[depth] = "";
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
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                i += pair(text, i);
            } else if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        // a part of a text is appended letter by letter
        if (from == 0) {
            out.append(text);
        } else {
            out.append(text, from, text.length());
        }
        out.append('"');
    }

    /// 1, the step over the other half of a surrogate pair: UTF-8 cannot hold a half.
    private int pair(String text, int at) {
        if (!Character.isHighSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1))) {
            throw refused("json-surrogate", "");
        }
        return 1;
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
