package vigil.intake.reading.eval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An annotated text: what a person found in it.
public record Gold(
        String id,
        String language,
        String text,
        @Nullable LocalDate said,
        List<GoldPerson> persons,
        List<GoldClaim> claims) {
    /// Somebody named, and the forms under which the text names them.
    public record GoldPerson(String name, boolean tracked, List<String> forms) {}

    /// A claim; `*` among the persons is nobody in particular, an optional one counts neither way.
    public record GoldClaim(
            String pred,
            List<String> persons,
            int start,
            int end,
            @Nullable String value,
            boolean optional) {}
}
