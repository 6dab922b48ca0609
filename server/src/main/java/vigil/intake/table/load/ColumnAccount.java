package vigil.intake.table.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of every value of one column: `blank + missing + used + ignored + unused` are the rows of the table.
///
/// @param missing said by a word of the mapping that nothing is known
/// @param ignored left out on purpose
/// @param because why it is ignored
/// @param values the unused values and how often each stands there; the first [#MOST] of them
/// @param more how many different unused values there are beyond these
public record ColumnAccount(
        String column,
        long blank,
        long missing,
        long used,
        long ignored,
        long unused,
        @Nullable String because,
        Map<String, Long> values,
        long more) {
    /// Different unused values that are listed.
    public static final int MOST = 10_000;

    public long rows() {
        return blank + missing + used + ignored + unused;
    }
}
