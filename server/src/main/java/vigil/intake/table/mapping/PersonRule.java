package vigil.intake.table.mapping;

import java.util.List;

/// How a row speaks about a person.
///
/// @param only the rows that do; all if there is no condition
/// @param key the columns that name the person in this list (not in the register): rows with the same key are the same
///     person; none: each row is another. Several keys in one cell stand one to a line.
/// @param row the columns that name the row where several rows speak about one person; usually the key itself
public record PersonRule(List<Condition> only, List<String> key, List<String> row, List<FactRule> facts) {
    public PersonRule {
        only = List.copyOf(only);
        key = List.copyOf(key);
        row = List.copyOf(row.isEmpty() ? key : row);
        facts = List.copyOf(facts);
    }
}
