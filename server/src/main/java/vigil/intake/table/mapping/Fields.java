package vigil.intake.table.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;

/// The fields of one object of a mapping file; notes what is of the wrong kind and what nobody asked for.
final class Fields {
    private final Map<?, ?> json;
    private final String where;
    private final List<Problem> problems;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Map<?, ?> json, String where, List<Problem> problems) {
        this.json = json;
        this.where = where;
        this.problems = problems;
    }

    String where() {
        return where;
    }

    boolean has(String name) {
        return json.get(name) != null;
    }

    private @Nullable Object value(String name) {
        asked.add(name);
        return json.get(name);
    }

    /// The text if a text stands there, without asking for it.
    @Nullable
    String plain(String name) {
        return json.get(name) instanceof String text ? text : null;
    }

    boolean isObject(String name) {
        return json.get(name) instanceof Map;
    }

    @Nullable
    String text(String name) {
        @Nullable Object value = value(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        wrong(name);
        return null;
    }

    String text(String name, String otherwise) {
        @Nullable String text = text(name);
        return text == null ? otherwise : text;
    }

    long number(String name, long otherwise) {
        @Nullable Object value = value(name);
        if (value == null || value instanceof Long) {
            return value == null ? otherwise : (Long) value;
        }
        wrong(name);
        return otherwise;
    }

    boolean truth(String name) {
        @Nullable Object value = value(name);
        if (value != null && !(value instanceof Boolean)) {
            wrong(name);
        }
        return Boolean.TRUE.equals(value);
    }

    @Nullable
    Pattern pattern(String name) {
        @Nullable String text = text(name);
        try {
            return text == null ? null : Pattern.compile(text, Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException broken) {
            problems.add(new Problem("mapping-pattern", where + ", " + name, text));
            return null;
        }
    }

    /// A list of texts; one text counts as a list of one.
    List<String> list(String name) {
        @Nullable Object value = value(name);
        if (value instanceof String one) {
            return List.of(one);
        }
        var list = new ArrayList<String>();
        if (value instanceof List<?> values) {
            for (Object item : values) {
                if (item instanceof String text) {
                    list.add(text);
                } else {
                    wrong(name);
                }
            }
        } else if (value != null) {
            wrong(name);
        }
        return list.stream().distinct().toList();
    }

    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        Fields fields = object(name);
        for (String key : fields.rest()) {
            texts.put(key, fields.text(key, ""));
        }
        return texts;
    }

    Fields object(String name) {
        @Nullable Object value = value(name);
        if (value != null && !(value instanceof Map)) {
            wrong(name);
        }
        return new Fields(value instanceof Map<?, ?> map ? map : Map.of(), where + ", " + name, problems);
    }

    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        @Nullable Object value = value(name);
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String at = where + ", " + name + " " + (i + 1);
                if (list.get(i) instanceof Map<?, ?> map) {
                    objects.add(new Fields(map, at, problems));
                } else {
                    problems.add(new Problem("mapping-kind", at));
                }
            }
        } else if (value != null) {
            wrong(name);
        }
        return objects;
    }

    /// The names nobody has asked for yet; whoever calls this asks for them all.
    List<String> rest() {
        var rest = new ArrayList<String>();
        for (Object key : json.keySet()) {
            if (asked.add(String.valueOf(key))) {
                rest.add(String.valueOf(key));
            }
        }
        return rest;
    }

    /// Everything that was to be asked for has been; what is left is not known.
    void done() {
        rest().forEach(name -> problems.add(new Problem("mapping-unknown", where, name)));
    }

    private void wrong(String name) {
        problems.add(new Problem("mapping-kind", where + ", " + name));
    }
}
