package vigil.intake.table.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.intake.table.Hints;
import vigil.text.dates.DateHabits;

/// What a table means. Its file form is [MappingFile].
///
/// @param table how to read the file, where that is not found out by itself
/// @param language of names (BCP 47), where a rule does not say another
/// @param missing values that mean "nothing is known" (`NA`, `---`)
/// @param dates how dates are written
/// @param ignored columns that are left out on purpose, and why
public record Mapping(
        Hints table,
        String language,
        Set<String> missing,
        DateHabits dates,
        List<PersonRule> people,
        Map<String, String> ignored) {
    public Mapping {
        missing = Set.copyOf(missing);
        people = List.copyOf(people);
        ignored = Map.copyOf(ignored);
    }

    /// Every column the rules name.
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        for (PersonRule person : people) {
            person.only().forEach(condition -> columns.add(condition.column()));
            columns.addAll(person.key());
            columns.addAll(person.row());
            for (FactRule fact : person.facts()) {
                fact.only().forEach(condition -> columns.add(condition.column()));
                fact.parts().values().forEach(part -> columns.addAll(part.columns()));
            }
        }
        return columns;
    }

    /// Whether rows can be recognised in a later version of the table.
    public boolean keyed() {
        return people.stream().noneMatch(person -> person.key().isEmpty());
    }
}
