package vigil.edition.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.edition.Contents;
import vigil.edition.Derived;

/// Arrests by the month in which they happened, and whether they became public within 30 days or later. Arrests whose
/// month nobody says are in none.
record Arrests() implements Derived<Map<YearMonth, Arrests.Sum>> {
    private static final int SOON = 30;

    record Sum(int soon, int later) {}

    private record Known(YearMonth month, boolean soon) {}

    private record Of(Id id) implements Derived<List<Known>> {
        @Override
        public List<Known> from(Contents contents) {
            var known = new ArrayList<Known>();
            for (PublicPoint point : contents.file(id).orElseThrow().points(Fact.Arrested.class)) {
                @Nullable When when = point.fact().when();
                @Nullable YearMonth month = when == null ? null : month(when);
                if (when != null && month != null) {
                    known.add(new Known(month, soon(contents.evidence(id), when, month)));
                }
            }
            return List.copyOf(known);
        }

        /// Whether some claim of an arrest in that month became public soon after.
        private static boolean soon(List<Disclosed> evidence, When when, YearMonth month) {
            LocalDate last = when.latest() == null ? month.atEndOfMonth() : when.latest();
            return evidence.stream()
                    .filter(each -> each.entry() instanceof Claim claim
                            && claim.fact() instanceof Fact.Arrested arrested
                            && arrested.when() != null
                            && month.equals(month(arrested.when())))
                    .map(each -> each.entry().at().atZone(ZoneOffset.UTC).toLocalDate())
                    .anyMatch(day -> !day.isAfter(last.plusDays(SOON)));
        }
    }

    @Override
    public Map<YearMonth, Sum> from(Contents contents) {
        var sums = new TreeMap<YearMonth, Sum>();
        for (Id id : contents.people()) {
            for (Known known : contents.get(new Of(id))) {
                sums.merge(
                        known.month(),
                        new Sum(known.soon() ? 1 : 0, known.soon() ? 0 : 1),
                        (one, other) -> new Sum(one.soon() + other.soon(), one.later() + other.later()));
            }
        }
        return Collections.unmodifiableMap(sums);
    }

    /// The month, if the date leaves only one.
    static @Nullable YearMonth month(When when) {
        LocalDate first = when.earliest();
        LocalDate last = when.latest();
        return first != null && last != null && YearMonth.from(first).equals(YearMonth.from(last))
                ? YearMonth.from(first)
                : null;
    }
}
