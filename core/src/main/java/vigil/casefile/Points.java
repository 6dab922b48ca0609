package vigil.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.When;

/// Sorts the claims about one person into points: claims of the same matter together.
final class Points {
    private static final List<Class<?>> KINDS = vigil.ledger.Records.factKinds();

    /// By kind, then by date; what is left stays in the order of recording.
    private static final Comparator<Point<?>> ORDER = Comparator.<Point<?>>comparingInt(
                    point -> KINDS.indexOf(point.fact().getClass()))
            .thenComparing(Point::when, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Points() {}

    static List<Point<?>> of(List<Claim> claims, Weighing weighing) {
        var matters = new LinkedHashMap<String, List<Claim>>();
        for (Claim claim : claims) {
            String kind = claim.fact().getClass().getSimpleName();
            matters.computeIfAbsent(kind + " " + Matter.of(claim.fact()).key(), k -> new ArrayList<>())
                    .add(claim);
        }
        var points = new ArrayList<Point<?>>();
        for (List<Claim> matter : matters.values()) {
            int days = Matter.of(matter.getFirst().fact()).days();
            for (List<Claim> group : days == Matter.ANY_DAY ? List.of(matter) : byDate(matter, days)) {
                points.add(Point.of(group, weighing));
            }
        }
        points.sort(ORDER);
        return points;
    }

    /// Groups of claims whose dates lie near each other. The exact dates go first, so that "in 2024"
    /// joins the arrest of that year and does not pull two together. A claim without a date joins
    /// the group of its own source, or the only group there is.
    private static List<List<Claim>> byDate(List<Claim> claims, int days) {
        var groups = new ArrayList<List<Claim>>();
        var dated = claims.stream()
                .filter(claim -> claim.fact().when() != null)
                .sorted(Comparator.comparing(Points::width))
                .toList();
        for (Claim claim : dated) {
            groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> near(claim, other, days)))
                    .min(Comparator.comparingLong(group -> distance(claim, group.getFirst())))
                    .ifPresentOrElse(group -> group.add(claim), () -> groups.add(new ArrayList<>(List.of(claim))));
        }
        Map<Boolean, List<List<Claim>>> undated = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.fact().when() == null) {
                home(claim, groups, undated.computeIfAbsent(true, k -> new ArrayList<>()))
                        .add(claim);
            }
        }
        undated.values().forEach(groups::addAll);
        groups.forEach(group -> group.sort(Comparator.comparingInt(claims::indexOf)));
        return groups;
    }

    private static List<Claim> home(Claim claim, List<List<Claim>> dated, List<List<Claim>> undated) {
        var own = dated.stream()
                .filter(group -> group.stream().anyMatch(other -> other.source().equals(claim.source())))
                .toList();
        if (own.size() == 1) {
            return own.getFirst();
        }
        if (dated.size() == 1) {
            return dated.getFirst();
        }
        if (undated.isEmpty()) {
            undated.add(new ArrayList<>());
        }
        return undated.getFirst();
    }

    private static long width(Claim claim) {
        When when = when(claim);
        LocalDate from = when.earliest();
        LocalDate to = when.latest();
        return from == null || to == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to);
    }

    private static boolean near(Claim one, Claim other, int days) {
        return distance(one, other) <= days;
    }

    /// Days between the two at their nearest; 0 if they overlap.
    private static long distance(Claim one, Claim other) {
        When a = when(one);
        When b = when(other);
        if (a.overlaps(b)) {
            return 0;
        }
        return Math.max(gap(a.latest(), b.earliest()), gap(b.latest(), a.earliest()));
    }

    private static long gap(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end == null || start == null ? 0 : ChronoUnit.DAYS.between(end, start);
    }

    private static When when(Claim claim) {
        Fact fact = claim.fact();
        When when = fact.when();
        if (when == null) {
            throw new IllegalStateException("a claim without a date among those with one");
        }
        return when;
    }
}
