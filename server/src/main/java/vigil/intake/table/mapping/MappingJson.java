package vigil.intake.table.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Visibility;
import vigil.intake.table.Hints;
import vigil.text.dates.DateHabits;

/// A mapping as the JSON value [MappingFile] reads; what is as usual is left out.
final class MappingJson {
    private MappingJson() {}

    static Map<String, Object> of(Mapping mapping) {
        var json = new TreeMap<String, Object>();
        json.put("mapping", 1L);
        put(json, "table", hints(mapping.table()));
        put(json, "language", mapping.language());
        put(json, "missing", mapping.missing().stream().sorted().toList());
        put(json, "dates", dates(mapping.dates()));
        put(json, "people", mapping.people().stream().map(MappingJson::person).toList());
        put(json, "ignore", new TreeMap<>(mapping.ignored()));
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        boolean nothing = value == null
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (!nothing) {
            json.put(name, java.util.Objects.requireNonNull(value));
        }
    }

    private static Map<String, Object> hints(Hints hints) {
        var json = new TreeMap<String, Object>();
        put(json, "charset", hints.charset());
        put(json, "delimiter", hints.delimiter());
        put(json, "quote", hints.quote());
        put(json, "sheet", hints.sheet());
        put(json, "heading", hints.heading() == null ? null : (long) hints.heading());
        return json;
    }

    private static Map<String, Object> dates(DateHabits dates) {
        var json = new TreeMap<String, Object>();
        put(json, "languages", dates.languages().equals(DateHabits.ANY.languages()) ? null : dates.languages());
        put(
                json,
                "order",
                dates.order() == null
                        ? null
                        : dates.order().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        put(json, "century", dates.century() == null ? null : (long) dates.century());
        put(json, "lasting", dates.lasting() ? true : null);
        return json;
    }

    private static Map<String, Object> person(PersonRule person) {
        var json = new TreeMap<String, Object>();
        put(json, "only", conditions(person.only()));
        put(json, "key", person.key());
        put(json, "row", person.row().equals(person.key()) ? null : person.row());
        put(json, "facts", person.facts().stream().map(MappingJson::fact).toList());
        return json;
    }

    private static Map<String, Object> fact(FactRule fact) {
        var json = new TreeMap<String, Object>();
        json.put("kind", fact.kind());
        put(json, "only", conditions(fact.only()));
        put(
                json,
                "visibility",
                fact.visibility() == Visibility.OPEN ? null : fact.visibility().toString());
        fact.parts().forEach((name, part) -> json.put(name, part(part)));
        return json;
    }

    private static Object part(PartRule part) {
        var json = new TreeMap<String, Object>();
        put(json, "columns", part.columns().size() == 1 ? null : part.columns());
        put(json, "column", part.columns().size() == 1 ? part.columns().getFirst() : null);
        put(json, "join", part.join().equals(" ") ? null : part.join());
        put(json, "pattern", part.pattern() == null ? null : part.pattern().pattern());
        put(json, "split", part.split());
        put(json, "values", new TreeMap<>(part.values()));
        put(json, "value", part.constant());
        put(json, "unread", part.leave() ? "leave" : null);
        put(json, "seconds", part.seconds() ? true : null);
        return json.keySet().equals(java.util.Set.of("column")) ? part.columns().getFirst() : json;
    }

    private static Map<String, Object> conditions(List<Condition> conditions) {
        var json = new TreeMap<String, Object>();
        for (Condition condition : conditions) {
            var more = new TreeMap<String, Object>();
            put(more, "is", condition.values().stream().sorted().toList());
            put(more, "not", condition.not().stream().sorted().toList());
            put(
                    more,
                    "pattern",
                    condition.pattern() == null ? null : condition.pattern().pattern());
            boolean plain = more.keySet().equals(java.util.Set.of("is"));
            json.put(condition.column(), plain ? java.util.Objects.requireNonNull(more.get("is")) : more);
        }
        return json;
    }
}
