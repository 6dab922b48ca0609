package vigil.intake.table.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Visibility;
import vigil.intake.table.Hints;
import vigil.ledger.Json;
import vigil.text.dates.DateHabits;
import vigil.text.dates.DateOrder;

/// The mapping as a JSON file (docs/tables.md explains it). What it does not know it refuses, with every problem and
/// where it stands (`people 1, facts 3, when`).
public final class MappingFile {
    private final List<Problem> problems = new ArrayList<>();

    private MappingFile() {}

    public static Mapping read(String json) {
        return read(Json.object(json));
    }

    public static Mapping read(Map<String, Object> json) {
        var file = new MappingFile();
        Mapping mapping = file.mapping(new Fields(json, "mapping", file.problems));
        if (!file.problems.isEmpty()) {
            throw new Refusal(file.problems);
        }
        return mapping;
    }

    private Mapping mapping(Fields fields) {
        long version = fields.number("mapping", 1);
        if (version != 1) {
            problems.add(new Problem("mapping-version", "mapping", String.valueOf(version)));
        }
        var table = fields.object("table");
        var hints = new Hints(
                table.text("charset"),
                table.text("delimiter"),
                table.text("quote"),
                table.text("sheet"),
                table.has("heading") ? (int) table.number("heading", 1) : null);
        table.done();
        String language = fields.text("language", "und");
        DateHabits dates = dates(fields.object("dates"));
        var people = new ArrayList<PersonRule>();
        for (Fields person : fields.objects("people")) {
            people.add(person(person));
        }
        if (people.isEmpty()) {
            problems.add(new Problem("missing", "people"));
        }
        Map<String, String> ignored = fields.texts("ignore");
        List<String> missing = fields.list("missing");
        fields.text("about");
        fields.done();
        return new Mapping(hints, language, java.util.Set.copyOf(missing), dates, people, ignored);
    }

    private DateHabits dates(Fields fields) {
        @Nullable DateOrder order = null;
        @Nullable String said = fields.text("order");
        if (said != null) {
            try {
                order = DateOrder.valueOf(said.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                problems.add(new Problem("mapping-word", "dates, order", said));
            }
        }
        var habits = new DateHabits(
                fields.list("languages"),
                order,
                fields.has("century") ? (int) fields.number("century", 1900) : null,
                fields.truth("lasting"));
        fields.done();
        return habits;
    }

    private PersonRule person(Fields fields) {
        var facts = new ArrayList<FactRule>();
        for (Fields fact : fields.objects("facts")) {
            facts.add(fact(fact));
        }
        var rule = new PersonRule(conditions(fields.object("only")), fields.list("key"), fields.list("row"), facts);
        fields.done();
        return rule;
    }

    private FactRule fact(Fields fields) {
        String kind = fields.text("kind", "");
        @Nullable FactShape shape = FactShape.of(kind);
        if (shape == null) {
            problems.add(new Problem("fact-kind", fields.where(), kind));
        }
        var only = conditions(fields.object("only"));
        var visibility = visibility(fields);
        Map<String, PartRule> parts = new LinkedHashMap<>();
        for (String part : fields.rest()) {
            if (shape != null && !shape.parts().containsKey(part)) {
                problems.add(new Problem("fact-part", fields.where(), kind, part));
            }
            parts.put(part, part(fields, part));
        }
        return new FactRule(kind, only, parts, visibility);
    }

    private Visibility visibility(Fields fields) {
        try {
            return Visibility.of(fields.text("visibility", "open"));
        } catch (Refusal unknown) {
            problems.addAll(unknown.problems());
            return Visibility.TEAM;
        }
    }

    private PartRule part(Fields fact, String name) {
        @Nullable String column = fact.plain(name);
        if (column != null) {
            return PartRule.column(column);
        }
        Fields fields = fact.object(name);
        var columns = new ArrayList<>(fields.list("columns"));
        @Nullable String one = fields.text("column");
        if (one != null) {
            columns.add(one);
        }
        var rule = new PartRule(
                columns,
                fields.text("join", " "),
                fields.pattern("pattern"),
                fields.text("split"),
                fields.texts("values"),
                fields.text("value"),
                fields.text("unread", "problem").equals("leave"),
                fields.truth("seconds"));
        if (columns.isEmpty() && rule.constant() == null) {
            problems.add(new Problem("missing", fields.where() + ", column"));
        }
        fields.done();
        return rule;
    }

    private List<Condition> conditions(Fields fields) {
        var conditions = new ArrayList<Condition>();
        for (String column : fields.rest()) {
            if (fields.isObject(column)) {
                Fields more = fields.object(column);
                conditions.add(new Condition(
                        column,
                        java.util.Set.copyOf(more.list("is")),
                        java.util.Set.copyOf(more.list("not")),
                        more.pattern("pattern")));
                more.done();
            } else {
                conditions.add(
                        new Condition(column, java.util.Set.copyOf(fields.list(column)), java.util.Set.of(), null));
            }
        }
        return conditions;
    }

    /// The file of a mapping: keys in order, indented, as somebody would write it.
    public static String write(Mapping mapping) {
        return Json.pretty(json(mapping));
    }

    /// The value [#read] takes.
    public static Map<String, Object> json(Mapping mapping) {
        return MappingJson.of(mapping);
    }
}
