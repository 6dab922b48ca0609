package vigil.intake.table.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.claim.Visibility;
import vigil.intake.table.Hints;
import vigil.intake.table.Table;
import vigil.intake.table.mapping.Sample.Kind;
import vigil.text.dates.DateHabits;

/// A first mapping from the headings and values of a table, for somebody to correct. It rather leaves a column out,
/// whose
/// values the dry run then lists as unused, than gives it a meaning that is only likely.
public final class Suggestion {
    private final Table table;
    private final Sample sample;
    private final Map<String, List<String>> byMeaning = new LinkedHashMap<>();
    private final List<FactRule> facts = new ArrayList<>();

    private Suggestion(Table table) {
        this.table = table;
        sample = Sample.of(table);
        for (String column : table.columns()) {
            @Nullable String meaning = HeadingWords.meaning(column);
            if (meaning != null && fits(column, meaning)) {
                byMeaning.computeIfAbsent(meaning, m -> new ArrayList<>()).add(column);
            }
        }
    }

    public static Mapping of(Table table) {
        return Presets.of(table)
                .filter(mapping -> !mapping.people().isEmpty())
                .orElseGet(() -> new Suggestion(table).mapping());
    }

    /// A heading that promises a date over values that are none promises too much.
    private boolean fits(String column, String meaning) {
        return !meaning.endsWith(".when") || sample.kind(column) != Kind.OTHER;
    }

    private Mapping mapping() {
        names();
        together("Born", "when", "place");
        one("Aged", "years");
        one("National", "country");
        one("Occupied", "occupation");
        one("Affiliated", "organisation");
        one("Resided", "place");
        together("Arrested", "when", "place", "by");
        one("Held", "facility");
        one("Accused", "accusation");
        together("Sentenced", "when", "court");
        together("Freed", "when");
        together("Died", "when", "place");
        one("Health", "condition");
        one("Noted", "note");
        var key = new ArrayList<String>();
        Optional<String> unique = columns("key").stream().filter(sample::unique).findFirst();
        unique.ifPresent(key::add);
        var habits = new DateHabits(List.of(), sample.order(), null, false);
        return new Mapping(
                Hints.NONE,
                sample.language(),
                sample.missing(),
                habits,
                List.of(new PersonRule(List.of(), key, List.of(), facts)),
                Map.of());
    }

    private List<String> columns(String meaning) {
        return byMeaning.getOrDefault(meaning, List.of());
    }

    /// A whole name where there is one; otherwise its parts in the order given name, patronymic, family name.
    private void names() {
        List<String> whole = columns("Named.name");
        whole.forEach(column -> fact("Named", Map.of("name", PartRule.column(column))));
        Set<String> parts = new LinkedHashSet<>();
        parts.addAll(columns("Named.given"));
        parts.addAll(columns("Named.patronymic"));
        parts.addAll(columns("Named.family"));
        if (whole.isEmpty() && !parts.isEmpty()) {
            var joined = new PartRule(List.copyOf(parts), " ", null, null, Map.of(), null, false, false);
            fact("Named", Map.of("name", joined));
        }
        columns("Named.nick")
                .forEach(column ->
                        fact("Named", Map.of("name", PartRule.column(column), "nameKind", PartRule.constant("nick"))));
    }

    private void one(String kind, String part) {
        for (String column : columns(kind + "." + part)) {
            fact(kind, Map.of(part, PartRule.column(column)));
        }
    }

    /// Parts of one event; a cell that begins with a date and goes on is cut into date and place.
    private void together(String kind, String... parts) {
        var rules = new LinkedHashMap<String, PartRule>();
        for (String part : parts) {
            columns(kind + "." + part).stream().findFirst().ifPresent(column -> {
                if (part.equals("when") && sample.kind(column) == Kind.DATE_AND_MORE) {
                    rules.put("when", PartRule.matching(column, "^(.*?)(?:\\s{2,}|,|$)"));
                    if (List.of(parts).contains("place")) {
                        rules.putIfAbsent("place", PartRule.matching(column, "(?:\\s{2,}|,)\\s*(.*)$"));
                    }
                } else {
                    rules.put(part, PartRule.column(column));
                }
            });
        }
        if (!rules.isEmpty()) {
            fact(kind, rules);
        }
    }

    private void fact(String kind, Map<String, PartRule> parts) {
        facts.add(new FactRule(kind, List.of(), parts, Visibility.OPEN));
    }

    /// Columns the suggestion says nothing of.
    public static Set<String> left(Table table, Mapping mapping) {
        var left = new TreeSet<>(table.columns());
        left.removeAll(mapping.columns());
        left.removeAll(mapping.ignored().keySet());
        return left;
    }
}
