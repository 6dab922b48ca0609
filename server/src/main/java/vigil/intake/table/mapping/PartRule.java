package vigil.intake.table.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where one part of a fact comes from.
///
/// @param columns the cells it is made of; none for a constant
/// @param join what stands between the cells
/// @param pattern the part of a cell that counts: its first group, or all that matched; a cell without a match gives
/// nothing
/// @param split what separates several values in a cell (plain text); each makes a fact of its own
/// @param values what stands in the cell -> what it means; other values are not used
/// @param constant always this, or, with columns, this wherever they give something
/// @param seconds whether a date is written as seconds since 1970 (UTC)
/// @param leave a value that cannot be read is left out and listed as unused; otherwise it is a problem
public record PartRule(
        List<String> columns,
        String join,
        @Nullable Pattern pattern,
        @Nullable String split,
        Map<String, String> values,
        @Nullable String constant,
        boolean leave,
        boolean seconds) {
    public PartRule {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
    }

    public static PartRule column(String column) {
        return new PartRule(List.of(column), " ", null, null, Map.of(), null, false, false);
    }

    static PartRule matching(String column, String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
        return new PartRule(List.of(column), " ", compiled, null, Map.of(), null, false, false);
    }

    public static PartRule constant(String value) {
        return new PartRule(List.of(), " ", null, null, Map.of(), value, false, false);
    }
}
