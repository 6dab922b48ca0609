package vigil.search.same;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vigil.claim.When;
import vigil.search.same.Reason.Kind;

/// What two dates of birth say. A date less exact than the other says the less, the wider it is; nothing is
/// made of a date nobody gave.
final class BirthWeight {
    private static final double DAYS_OF_A_CENTURY = 36_525;
    private static final double SAME_DAY = 8.5;

    private BirthWeight() {}

    static @Nullable Reason reason(@Nullable When left, @Nullable When right) {
        if (left == null || right == null) {
            return null;
        }
        if (left.exact() && right.exact()) {
            return days(left.edtf(), right.edtf());
        }
        return left.overlaps(right)
                ? reason(
                        Kind.BIRTH_AGREES,
                        left.edtf(),
                        right.edtf(),
                        Math.log(DAYS_OF_A_CENTURY / Math.max(span(left), span(right))) * 0.8)
                : reason(
                        Kind.BIRTH_DIFFERS,
                        left.edtf(),
                        right.edtf(),
                        left.approximate() || right.approximate() ? -1 : -4);
    }

    private static Reason days(String left, String right) {
        if (left.equals(right)) {
            return reason(Kind.BIRTH_SAME, left, right, SAME_DAY);
        }
        if (exchanged(left, right)) {
            return reason(Kind.BIRTH_ALIKE, left, right, 5);
        }
        boolean year = left.substring(0, 4).equals(right.substring(0, 4));
        boolean monthAndDay = left.substring(4).equals(right.substring(4));
        int figures = Slips.count(left, right);
        if (figures == 1 || monthAndDay) {
            return reason(Kind.BIRTH_ALIKE, left, right, figures == 1 ? 3.5 : 1.5);
        }
        return year
                ? reason(Kind.BIRTH_ALIKE, left, right, figures == 2 ? 0.5 : -1.5)
                : reason(Kind.BIRTH_DIFFERS, left, right, figures == 2 ? -2 : -5);
    }

    /// Day and month stand in each other's place.
    private static boolean exchanged(String left, String right) {
        return left.length() == 10
                && right.length() == 10
                && left.startsWith(right.substring(0, 5))
                && left.substring(5, 7).equals(right.substring(8))
                && left.substring(8).equals(right.substring(5, 7));
    }

    private static double span(When when) {
        var from = when.earliest();
        var to = when.latest();
        return from == null || to == null ? DAYS_OF_A_CENTURY / 2 : ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static Reason reason(Kind kind, String left, String right, double weight) {
        return new Reason(kind, left, right, weight);
    }
}
