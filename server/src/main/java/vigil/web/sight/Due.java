package vigil.web.sight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;

/// A day on which something about a person is due.
///
/// @param what what is due: `hearing`, `order`, `consent`
/// @param consent the consent that runs out; null for a fact
/// @param fact the fact that is due; null for a consent
/// @param place tells apart what is due on one day
public record Due(
        LocalDate day,
        String what,
        Subject person,
        @Nullable Consent consent,
        @Nullable Fact fact,
        long place) {
    /// How far one looks ahead, in days.
    static final int HEARINGS = 21;

    static final int CONSENTS = 30;

    /// What ran out within so many days still is a thing to do.
    static final int MISSED = 14;

    /// The most urgent first.
    static final Comparator<Due> URGENT =
            Comparator.comparing(Due::day).thenComparing(Due::what).thenComparingLong(Due::place);

    /// All that is ever due about one person. Two sources that name one day are one thing to do.
    ///
    /// @param place the place of the person; what is due of one person has places of its own after it
    static List<Due> of(Subject person, long place, List<Claim> claims, List<Consent> consents) {
        var due = new ArrayList<Due>();
        Set<List<Object>> once = new HashSet<>();
        for (Claim claim : claims) {
            LocalDate day = dayOf(claim.fact());
            String what = claim.fact() instanceof Fact.HearingSet ? "hearing" : "order";
            if (day != null && once.add(List.of(day, what))) {
                due.add(new Due(day, what, person, null, claim.fact(), place * 1000 + due.size()));
            }
        }
        for (Consent consent : consents) {
            LocalDate day = consent.until() == null ? null : consent.until().latest();
            if (day != null) {
                due.add(new Due(day, "consent", person, consent, null, place * 1000 + due.size()));
            }
        }
        return due;
    }

    /// Whether it is a thing to do on `today`.
    boolean isNear(LocalDate today) {
        int ahead = consent == null ? HEARINGS : CONSENTS;
        return !day.isBefore(today.minusDays(MISSED)) && !day.isAfter(today.plusDays(ahead));
    }

    private static @Nullable LocalDate dayOf(Fact fact) {
        When when = switch (fact) {
            case Fact.HearingSet hearing -> hearing.when();
            case Fact.CustodyOrdered ordered -> ordered.until();
            default -> null;
        };
        return when == null ? null : when.latest();
    }
}
