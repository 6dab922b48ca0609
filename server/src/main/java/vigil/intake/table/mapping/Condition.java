package vigil.intake.table.mapping;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row or a fact counts only if a cell says one of these values, none of those, or matches a pattern.
public record Condition(
        String column,
        Set<String> values,
        Set<String> not,
        @Nullable Pattern pattern) {
    public Condition {
        values = Set.copyOf(values);
        not = Set.copyOf(not);
    }

    public boolean holds(String cell) {
        String text = cell.strip();
        return (values.isEmpty() || values.contains(text))
                && !not.contains(text)
                && (pattern == null || pattern.matcher(new Fuelled(text)).find());
    }
}
