package vigil.intake.table.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.claim.Visibility;

/// What one column means, as one word: `Born.when`, `left-out`, `key`; for somebody who picks from a list instead of
/// writing a mapping. Rules of several columns or with patterns can be seen so, but only written in the file.
public final class ColumnMeaning {
    public static final String LEFT_OUT = "left-out";
    public static final String KEY = "key";

    /// What a list most often says of people.
    public static final List<String> ALL = List.of(
            "Named.name",
            "Born.when",
            "Born.place",
            "Aged.years",
            "National.country",
            "Occupied.occupation",
            "Affiliated.organisation",
            "Resided.place",
            "Arrested.when",
            "Arrested.place",
            "Arrested.by",
            "Held.facility",
            "Accused.accusation",
            "Charged.provision",
            "Sentenced.when",
            "Sentenced.term",
            "Freed.when",
            "Died.when",
            "Died.place",
            "Noted.note");

    private ColumnMeaning() {}

    /// The first meaning of a column in a mapping; empty if it has none.
    public static String of(Mapping mapping, String column) {
        for (PersonRule person : mapping.people()) {
            for (FactRule fact : person.facts()) {
                for (var part : fact.parts().entrySet()) {
                    if (part.getValue().columns().contains(column)) {
                        return fact.kind() + "." + part.getKey();
                    }
                }
            }
            if (person.key().contains(column)) {
                return KEY;
            }
        }
        return mapping.ignored().containsKey(column) ? LEFT_OUT : "";
    }

    /// The mapping with this meaning for the column, and no other.
    public static Mapping with(Mapping mapping, String column, String meaning) {
        var ignored = new HashMap<>(mapping.ignored());
        ignored.remove(column);
        if (meaning.equals(LEFT_OUT)) {
            ignored.put(column, LEFT_OUT);
        }
        var people = new ArrayList<PersonRule>();
        for (PersonRule person : mapping.people()) {
            people.add(without(person, column));
        }
        if (!people.isEmpty()) {
            people.set(0, with(people.getFirst(), column, meaning));
        }
        return new Mapping(mapping.table(), mapping.language(), mapping.missing(), mapping.dates(), people, ignored);
    }

    private static PersonRule without(PersonRule person, String column) {
        var facts = new ArrayList<FactRule>();
        for (FactRule fact : person.facts()) {
            Map<String, PartRule> parts = new LinkedHashMap<>(fact.parts());
            parts.values().removeIf(part -> part.columns().contains(column));
            boolean says =
                    parts.values().stream().anyMatch(part -> !part.columns().isEmpty());
            if (parts.size() == fact.parts().size() || says && whole(fact.kind(), parts)) {
                facts.add(new FactRule(fact.kind(), fact.only(), parts, fact.visibility()));
            }
        }
        var key = person.key().stream().filter(each -> !each.equals(column)).toList();
        return new PersonRule(person.only(), key, key, facts);
    }

    private static boolean whole(String kind, Map<String, PartRule> parts) {
        var shape = FactShape.of(kind);
        return shape != null && parts.keySet().containsAll(shape.required());
    }

    /// Joins what the mapping says of the same kind already: a day and a place are one arrest.
    private static PersonRule with(PersonRule person, String column, String meaning) {
        if (meaning.equals(KEY)) {
            var key = new ArrayList<>(person.key());
            key.add(column);
            return new PersonRule(person.only(), key, key, person.facts());
        }
        String[] word = meaning.split("\\.");
        if (word.length != 2) {
            return person;
        }
        var facts = new ArrayList<>(person.facts());
        for (int i = 0; i < facts.size(); i++) {
            FactRule fact = facts.get(i);
            if (fact.kind().equals(word[0]) && !fact.parts().containsKey(word[1])) {
                var parts = new LinkedHashMap<>(fact.parts());
                parts.put(word[1], PartRule.column(column));
                facts.set(i, new FactRule(fact.kind(), fact.only(), parts, fact.visibility()));
                return new PersonRule(person.only(), person.key(), person.row(), facts);
            }
        }
        facts.add(new FactRule(word[0], List.of(), Map.of(word[1], PartRule.column(column)), Visibility.OPEN));
        return new PersonRule(person.only(), person.key(), person.row(), facts);
    }
}
