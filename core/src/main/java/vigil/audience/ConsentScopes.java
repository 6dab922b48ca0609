package vigil.audience;

import java.util.Set;
import vigil.claim.Fact;

/// For which kind of consent (`vocabulary/consent-scope.csv`) each kind of fact has to ask.
public final class ConsentScopes {
    /// Name, charge, court, dates and city: what may be told without consent where it is a matter of public record.
    public static final String NAME = "name";

    /// What the family cannot allow for somebody who is alive (standards/07 section 3).
    static final Set<String> OWN_WORD = Set.of("health", "religion-ethnicity", "letters");

    private ConsentScopes() {}

    public static String of(Fact fact) {
        return switch (fact) {
            case Fact.Named _, Fact.Searched _, Fact.Arrested _, Fact.Accused _, Fact.Charged _ -> NAME;
            case Fact.Threatened _, Fact.CustodyOrdered _, Fact.HearingSet _, Fact.HearingHeld _ -> NAME;
            case Fact.Prosecuted _, Fact.CoAccused _, Fact.Sentenced _, Fact.Acquitted _, Fact.Freed _ -> NAME;
            case Fact.Died _, Fact.Recognised _, Fact.Represented _, Fact.Demanded _, Fact.Involved _ -> NAME;
            case Fact.KeptBack _, Fact.Resided _ -> NAME;
            case Fact.Held _, Fact.Transferred _ -> "place";
            case Fact.Related _ -> "family";
            case Fact.Health _, Fact.IllTreated _, Fact.HungerStrike _ -> "health";
            case Fact.National _ -> "religion-ethnicity";
            case Fact.Wrote _ -> "letters";
            case Fact.Born _, Fact.Aged _, Fact.Occupied _, Fact.Affiliated _, Fact.Noted _ -> "story";
        };
    }
}
