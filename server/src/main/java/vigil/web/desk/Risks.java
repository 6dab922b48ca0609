package vigil.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vigil.audience.Minors;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.ledger.Records;

/// What to think about before somebody's facts become public (standards/07 section 4): each question is asked only
/// where it applies. No question about photographs is among them, since none can be published.
final class Risks {
    /// A question of `vocabulary/risk.csv`, and what raised it.
    record Risk(String kind, List<Claim> because) {}

    /// What is looked at.
    ///
    /// @param known everything the team knows of the person
    /// @param released the claims that would become public now
    /// @param first whether the person was not public before
    /// @param name what was said about publishing the name
    record Case(List<Claim> known, List<Claim> released, boolean first, Optional<Consent> name, LocalDate today) {}

    /// A hearing within so many days is near.
    private static final int NEAR = 21;

    private final Case here;
    private final List<Risk> risks = new ArrayList<>();

    private Risks(Case here) {
        this.here = here;
    }

    static List<Risk> of(Case here) {
        var risks = new Risks(here);
        risks.ask();
        return List.copyOf(risks.risks);
    }

    private void ask() {
        released("charge", fact -> fact instanceof Fact.Wrote || fact instanceof Fact.Demanded);
        released("third", Risks::namesAnother);
        released("channel", fact -> fact instanceof Fact.Wrote || told("channel", fact));
        released("sexual", Risks::sexual);
        released("ill-treatment", fact -> fact instanceof Fact.IllTreated);
        released("health", fact -> fact instanceof Fact.Health || fact instanceof Fact.HungerStrike);
        released("state-words", fact -> !attributed(fact) && told("state-words", fact));
        released("screening", fact -> attributed(fact) && told("state-words", fact));
        known("hearing", fact -> fact instanceof Fact.HearingSet && soon(fact.when()));
        known("minor", fact -> Minors.says(fact, here.today));
        known("group", fact -> told("group", fact));
        person("asked", here.first && here.name.map(Consent::status).equals(Optional.of(Consent.UNASKED)));
        person(
                "single",
                here.first
                        && here.released.stream().map(Claim::source).distinct().count() == 1);
        person("diplomacy", here.first);
    }

    private void released(String kind, Predicate<Fact> raises) {
        raised(kind, here.released.stream(), raises);
    }

    private void known(String kind, Predicate<Fact> raises) {
        raised(kind, here.known.stream(), raises);
    }

    private void raised(String kind, Stream<Claim> claims, Predicate<Fact> raises) {
        List<Claim> because =
                claims.filter(claim -> raises.test(claim.fact())).distinct().toList();
        if (!because.isEmpty()) {
            risks.add(new Risk(kind, because));
        }
    }

    private void person(String kind, boolean asks) {
        if (asks && !here.released.isEmpty()) {
            risks.add(new Risk(kind, List.of()));
        }
    }

    private static boolean namesAnother(Fact fact) {
        return switch (fact) {
            case Fact.Related related -> related.name() != null;
            case Fact.Represented _, Fact.Involved _, Fact.CoAccused _ -> true;
            default -> false;
        };
    }

    private static boolean sexual(Fact fact) {
        return fact instanceof Fact.IllTreated ill
                && (ill.method() != null && ill.method().matches("sexual.*|nakedness|degradation")
                        || told("sexual", fact));
    }

    /// The state's words, which pages always show as somebody's.
    private static boolean attributed(Fact fact) {
        return fact instanceof Fact.Accused || fact instanceof Fact.Charged;
    }

    /// Whether a text of the fact has one of the words of `risk-words.txt`.
    private static boolean told(String kind, Fact fact) {
        return Records.write((Record) fact).entrySet().stream()
                .filter(part ->
                        part.getValue() instanceof String && !part.getKey().equals("kind"))
                .anyMatch(part -> RiskWords.in(kind, part.getValue().toString()));
    }

    private boolean soon(@org.jspecify.annotations.Nullable When when) {
        if (when == null || when.latest() == null || when.earliest() == null) {
            return false;
        }
        return !when.latest().isBefore(here.today) && !when.earliest().isAfter(here.today.plusDays(NEAR));
    }
}
