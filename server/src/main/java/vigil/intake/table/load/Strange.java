package vigil.intake.table.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.claim.When;

/// Counts what is rarely meant: dates that have not come yet, deaths without a date. Each kind has to be acknowledged
/// by
/// somebody who looked, and then stands as the source says it.
final class Strange {
    private record Seen(long count, String first) {}

    private final LocalDate today;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    Strange(LocalDate today) {
        this.today = today;
    }

    void look(Said said) {
        @Nullable When when = said.fact().when();
        boolean announced = said.fact() instanceof Fact.HearingSet;
        if (!announced
                && when != null
                && when.earliest() != null
                && when.earliest().isAfter(today)) {
            add("date-future", said);
        }
        if (said.fact() instanceof Fact.Died died && died.when() == null) {
            add("death-undated", said);
        }
    }

    private void add(String code, Said said) {
        String where = said.passages().isEmpty()
                ? ""
                : String.valueOf(said.passages().getFirst().where());
        seen.merge(code, new Seen(1, where), (before, now) -> new Seen(before.count() + 1, before.first()));
    }

    /// One problem for each kind: how often, and where first.
    List<Problem> anomalies() {
        var anomalies = new ArrayList<Problem>();
        seen.forEach(
                (code, seen) -> anomalies.add(new Problem(code, "table", String.valueOf(seen.count()), seen.first())));
        return anomalies;
    }
}
