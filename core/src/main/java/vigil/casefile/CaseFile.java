package vigil.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vigil.claim.Claim;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.claim.When;

/// Everything the record says about one person, as of a day: a pure function of the ledger entries it
/// is given. Who may see it is decided by which entries those are.
///
/// @param subject the identifier the person goes by
/// @param subjects every identifier that is the same person
/// @param points what the sources say, by kind of fact and then by date
/// @param stays the chain of places of detention
/// @param counting whether `days` or a stay last until the day of the case file, so that both are longer tomorrow
/// @param codefendants people charged together with this one, or tried in the same proceeding
public record CaseFile(
        Subject subject,
        Set<Subject> subjects,
        LocalDate asOf,
        List<Point<?>> points,
        Status status,
        Days days,
        List<Stay> stays,
        List<Codefendant> codefendants,
        boolean counting) {
    /// A person of the register charged together with this one, and the claims that say so.
    public record Codefendant(Subject subject, List<Claim> claims) {
        public Codefendant {
            claims = List.copyOf(claims);
        }
    }

    /// The case file of `subject` by these entries alone.
    public static CaseFile of(Collection<? extends Entry> entries, Subject subject, LocalDate asOf) {
        return Register.of(entries, asOf).file(subject);
    }

    /// The points of one kind of fact, for example every arrest.
    public <F extends Fact> List<Point<F>> points(Class<F> kind) {
        return points.stream()
                .filter(point -> kind.isInstance(point.fact()))
                .map(point -> new Point<>(kind.cast(point.fact()), point.parts(), point.claims()))
                .toList();
    }

    /// What happened, in the order of world time; what has no date is not on it.
    public List<Point<?>> timeline() {
        return points.stream()
                .filter(point -> happened(point.fact()) && point.when() != null)
                .sorted(java.util.Comparator.comparing(CaseFile::when))
                .toList();
    }

    private static When when(Point<?> point) {
        return java.util.Objects.requireNonNull(point.when());
    }

    /// Kinds of fact that are events; the others are traits, ties or statements.
    public static boolean happened(Fact fact) {
        return switch (fact) {
            case Fact.Searched _, Fact.Arrested _, Fact.Held _, Fact.Transferred _, Fact.Charged _ -> true;
            case Fact.CustodyOrdered _, Fact.HearingSet _, Fact.HearingHeld _, Fact.Sentenced _ -> true;
            case Fact.Acquitted _, Fact.Freed _, Fact.IllTreated _, Fact.HungerStrike _, Fact.Wrote _ -> true;
            case Fact.Died _, Fact.Noted _ -> true;
            case Fact.Named _, Fact.Born _, Fact.Aged _, Fact.Occupied _, Fact.Affiliated _ -> false;
            case Fact.Resided _, Fact.National _, Fact.Related _, Fact.Accused _, Fact.Threatened _ -> false;
            case Fact.Prosecuted _, Fact.CoAccused _, Fact.Health _, Fact.Recognised _ -> false;
            case Fact.Represented _, Fact.Demanded _, Fact.Involved _, Fact.KeptBack _ -> false;
        };
    }

    /// Points about which sources disagree.
    public List<Point<?>> disagreements() {
        return points.stream().filter(Point::disagreed).toList();
    }
}
