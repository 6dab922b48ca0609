package vigil.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.casefile.Finding.Reading;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.When;

/// An age as a source gives it. Fifty-seven in one year and fifty-eight in the next agree: what is
/// compared is the span of days on which the person can have been born.
///
/// @param first the earliest day of birth, null if nobody knows when the age was true
record Age(int years, @Nullable LocalDate first, @Nullable LocalDate last) {
    private static Age of(Claim claim, Weighing weighing) {
        var aged = (Fact.Aged) claim.fact();
        Optional<LocalDate> spoken = weighing.spoken().apply(claim);
        When when = aged.when();
        LocalDate from = when == null ? spoken.orElse(null) : when.earliest();
        LocalDate to = when == null ? spoken.orElse(null) : when.latest();
        return new Age(
                aged.years(),
                from == null ? null : from.minusYears(aged.years() + 1L).plusDays(1),
                to == null ? null : to.minusYears(aged.years()));
    }

    boolean agrees(Age other) {
        if (first == null || last == null || other.first == null || other.last == null) {
            return years == other.years;
        }
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /// All ages of one person are one point; its date is that of the age in use.
    static Point<Fact.Aged> point(List<Claim> claims, Weighing weighing) {
        var said = claims.stream()
                .map(claim -> new Weighing.Said(of(claim, weighing), claim))
                .toList();
        Finding<Object> ages = weighing.weigh(said, false);
        var used = said.stream()
                .filter(each -> each.value().equals(ages.value()))
                .map(Weighing.Said::claim)
                .toList();
        var fact = (Fact.Aged) used.getFirst().fact();
        SortedMap<String, Finding<Object>> parts = new TreeMap<>();
        parts.put("years", new Finding<>((Object) (long) fact.years(), ages.supporting(), years(ages)));
        if (fact.when() != null) {
            parts.put("when", new Finding<>(fact.when(), used, List.of()));
        }
        return new Point<>(fact, parts, claims);
    }

    private static List<Reading<Object>> years(Finding<Object> ages) {
        return ages.contradicting().stream()
                .map(reading -> new Reading<>((Object) (long) ((Age) reading.value()).years(), reading.claims()))
                .toList();
    }
}
