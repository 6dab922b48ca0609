package vigil.intake.table.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One JSON object as a row: the path to a value is its column (`origin_place.title`), a list of plain values is one
/// cell
/// with a value to a line, a list of objects counts them from 1 (`events.1.from_date`).
final class Flat {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private Flat() {}

    static Map<String, String> of(Map<?, ?> object) {
        var flat = new Flat();
        flat.put("", object);
        return flat.cells;
    }

    private void put(String path, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                map.forEach((key, inner) -> put(path.isEmpty() ? String.valueOf(key) : path + "." + key, inner));
            case List<?> list when list.stream().allMatch(Flat::plain) -> cell(path, lines(list));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    put(path + "." + (i + 1), list.get(i));
                }
            }
            default -> cell(path, value.toString());
        }
    }

    private void cell(String path, String value) {
        if (!value.isBlank()) {
            cells.put(path.isEmpty() ? "value" : path, value);
        }
    }

    private static boolean plain(@Nullable Object value) {
        return value == null || value instanceof String;
    }

    private static String lines(List<?> values) {
        var lines = new ArrayList<String>();
        values.stream().filter(Objects::nonNull).forEach(value -> lines.add(value.toString()));
        return String.join("\n", lines);
    }
}
