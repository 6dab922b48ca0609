package vigil.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One source saying one thing about one subject. `said` is when it said so if that is not the date
/// of the source itself (a letter quoted in an article).
public record Claim(
        Id id,
        Instant at,
        String by,
        Subject subject,
        Fact fact,
        Id source,
        List<Passage> passages,
        @Nullable When said,
        Visibility visibility)
        implements Entry {
    public Claim {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        passages = List.copyOf(passages);
        var check = new Check();
        by = check.text("by", by);
        check.that(passages.size() <= 64, "too-many", "passages", String.valueOf(passages.size()))
                .done();
    }
}
