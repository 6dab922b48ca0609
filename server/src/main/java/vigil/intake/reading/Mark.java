package vigil.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One proposed claim: a predicate, whom it is about (canonical names, or `*` for nobody in particular), the exact
/// passage in UTF-16 code units, its normalised value, how sure the reader is that this is the right person (0..1),
/// why, and who else is about equally likely.
public record Mark(
        String pred,
        List<String> persons,
        int start,
        int end,
        @Nullable String value,
        double confidence,
        String reason,
        List<String> alternatives) {
    public Mark {
        persons = List.copyOf(persons);
        alternatives = List.copyOf(alternatives);
    }
}
