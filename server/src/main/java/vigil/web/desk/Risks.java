package vigil.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casefile.CaseFile;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.When;

/// What to think about before somebody's facts become public (standards/07 section 4): each question is asked only
/// where it applies.
final class Risks {
    /// A question and what raised it; `kind` names the texts `risk.<kind>`.
    record Risk(String kind, List<Fact> because) {}

    private static final int GROWN = 18;

    private Risks() {}

    /// @param file everything the team knows of the person
    /// @param released the claims that would become public now
    /// @param first whether the person was not public before
    static List<Risk> of(CaseFile file, List<Claim> released, boolean first, LocalDate today) {
        var risks = new ArrayList<Risk>();
        ask(risks, "third", released.stream().map(Claim::fact).filter(Risks::namesAnother));
        ask(risks, "health", released.stream().map(Claim::fact).filter(Risks::health));
        ask(
                risks,
                "minor",
                file.points().stream().<Fact>map(point -> point.fact()).filter(fact -> minor(fact, today)));
        if (first && released.stream().map(Claim::source).distinct().count() == 1) {
            risks.add(new Risk("single", List.of()));
        }
        return risks;
    }

    private static void ask(List<Risk> risks, String kind, Stream<Fact> because) {
        List<Fact> facts = because.distinct().toList();
        if (!facts.isEmpty()) {
            risks.add(new Risk(kind, facts));
        }
    }

    private static boolean namesAnother(Fact fact) {
        return switch (fact) {
            case Fact.Related related -> related.name() != null;
            case Fact.Represented _, Fact.Involved _, Fact.CoAccused _ -> true;
            default -> false;
        };
    }

    private static boolean health(Fact fact) {
        return fact instanceof Fact.Health || fact instanceof Fact.IllTreated || fact instanceof Fact.HungerStrike;
    }

    /// May be under age today: the latest day of birth is what counts.
    private static boolean minor(Fact fact, LocalDate today) {
        return switch (fact) {
            case Fact.Born born ->
                born.when() != null
                        && Optional.ofNullable(born.when().latest())
                                .filter(day -> day.plusYears(GROWN).isAfter(today))
                                .isPresent();
            case Fact.Aged aged -> aged.years() < GROWN && youngSince(aged, today);
            default -> false;
        };
    }

    private static boolean youngSince(Fact.Aged aged, LocalDate today) {
        When when = aged.when();
        LocalDate then = when == null ? null : when.latest();
        return then == null || then.plusYears(GROWN - aged.years()).isAfter(today);
    }
}
