package vigil.intake.table.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.intake.table.TableFormat;

/// Knows the exports of other systems by their look and brings their objects into plain form (docs/tables.md says what
/// each looks like and where that was verified).
enum Exports {
    /// `{"id", "schema", "properties": {name: [values]}}`, one to a line.
    FOLLOW_THE_MONEY(TableFormat.FOLLOW_THE_MONEY, object -> properties(object, "properties")),
    /// `{"title", "template", "metadata": {name: [{"value", "label"}]}}`.
    UWAZI(TableFormat.UWAZI, Exports::uwazi),
    /// `{"actors": [{"class": "actor", …}]}`.
    BAYANAT(TableFormat.BAYANAT, Exports::bayanat),
    OTHER(TableFormat.JSON, object -> object);

    final TableFormat format;
    final UnaryOperator<Map<String, @Nullable Object>> plain;

    Exports(TableFormat format, UnaryOperator<Map<String, @Nullable Object>> plain) {
        this.format = format;
        this.plain = plain;
    }

    static Exports of(Map<?, ?> first) {
        if (first.get("schema") instanceof String && first.get("properties") instanceof Map<?, ?>) {
            return FOLLOW_THE_MONEY;
        }
        if (first.get("metadata") instanceof Map<?, ?> && first.containsKey("template")) {
            return UWAZI;
        }
        boolean bayanat = first.get("class") instanceof String kind
                && List.of("actor", "bulletin", "incident").contains(kind.toLowerCase(java.util.Locale.ROOT));
        return bayanat ? BAYANAT : OTHER;
    }

    private static Map<String, @Nullable Object> properties(Map<String, @Nullable Object> object, String inner) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((key, value) -> {
            if (key.equals(inner) && value instanceof Map<?, ?> map) {
                map.forEach((name, values) -> plain.putIfAbsent(String.valueOf(name), values));
            } else {
                plain.put(key, value);
            }
        });
        return plain;
    }

    /// A property of Uwazi is a list of `{"value", "label"}`: the label is what people chose, the value where there is
    /// none.
    private static Map<String, @Nullable Object> uwazi(Map<String, @Nullable Object> object) {
        var plain = properties(object, "metadata");
        plain.replaceAll((key, value) -> value instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(item -> item instanceof Map<?, ?> map && map.containsKey("value"))
                ? said(list)
                : value);
        return plain;
    }

    private static List<@Nullable Object> said(List<?> list) {
        var said = new ArrayList<@Nullable Object>();
        for (Object item : list) {
            var map = (Map<?, ?>) item;
            boolean labelled = map.get("label") instanceof String label && !label.isBlank();
            said.add(labelled && !(map.get("value") instanceof Map) ? map.get("label") : map.get("value"));
        }
        return said;
    }

    /// What begins with `_` is the same once more in the language of whoever exported it.
    private static Map<String, @Nullable Object> bayanat(Map<String, @Nullable Object> object) {
        var plain = new LinkedHashMap<>(object);
        plain.keySet().removeIf(key -> key.startsWith("_"));
        return plain;
    }
}
