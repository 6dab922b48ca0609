package vigil.intake.reading.eval;

import java.util.ArrayList;
import java.util.List;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Reading;
import vigil.intake.reading.eval.Gold.GoldClaim;
import vigil.intake.reading.eval.Gold.GoldPerson;

/// What of an annotated text a reading lacks or has wrong, in words for whoever must mend the grammar.
public final class Agreement {
    private Agreement() {}

    /// One line per person not found and per claim not read, put to the wrong person, or with the wrong value.
    public static List<String> missing(Gold gold, List<GoldClaim> claims, Reading reading) {
        List<String> out = new ArrayList<>();
        for (GoldPerson person : gold.persons())
            if (reading.persons().stream()
                    .map(Person::name)
                    .noneMatch(n -> Likeness.people(gold, n).contains(person.name())))
                out.add("nobody read as " + person.name());
        for (GoldClaim claim : claims) {
            String wrong = wrong(gold, claim, reading);
            if (!wrong.isEmpty())
                out.add(claim.pred() + " \"" + gold.text().substring(claim.start(), claim.end()) + "\": " + wrong);
        }
        return out;
    }

    private static String wrong(Gold gold, GoldClaim claim, Reading reading) {
        List<Mark> hits = reading.marks().stream()
                .filter(m -> Comparison.touches(claim, m))
                .toList();
        if (hits.isEmpty()) return "not read";
        if (Comparison.personShare(gold, claim, hits) < 1)
            return "put to " + hits.getFirst().persons();
        String value = claim.value();
        if (value == null || !Likeness.scored(claim.pred(), value)) return "";
        boolean right = hits.stream().anyMatch(m -> Likeness.value(gold, claim.pred(), value, m.value()));
        return right ? "" : "value " + hits.getFirst().value() + " instead of " + value;
    }
}
