package vigil.search.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.search.same.Reason.Kind;

/// What sex, places, people in the same proceeding and further columns say.
final class MarkWeight {
    private static final double MOST = 7;
    private final Counted places = new Counted();
    private final Map<String, Counted> marks = new HashMap<>();

    void count(Described person) {
        person.places().forEach(place -> places.add(plain(place)));
        person.marks()
                .forEach((column, value) ->
                        marks.computeIfAbsent(column, name -> new Counted()).add(plain(value)));
    }

    List<Reason> reasons(Described left, Described right) {
        var reasons = new ArrayList<Reason>();
        sex(left, right, reasons);
        for (var place : left.places()) {
            if (right.places().stream().anyMatch(other -> plain(other).equals(plain(place)))) {
                reasons.add(new Reason(Kind.PLACE_SAME, place, place, places.weight(plain(place), 4)));
            }
        }
        for (var codefendant : left.codefendants()) {
            if (right.codefendants().contains(codefendant)) {
                reasons.add(new Reason(Kind.CODEFENDANT_SHARED, codefendant, codefendant, 3));
            }
        }
        left.marks().forEach((column, value) -> {
            var other = right.marks().getOrDefault(column, "");
            if (!value.isEmpty() && !other.isEmpty()) {
                reasons.add(mark(column, value, other));
            }
        });
        return reasons;
    }

    private static void sex(Described left, Described right, List<Reason> reasons) {
        var one = left.sex();
        var other = right.sex();
        if (one != null && other != null) {
            boolean same = plain(one).equals(plain(other));
            reasons.add(new Reason(same ? Kind.SEX_SAME : Kind.SEX_DIFFERS, one, other, same ? 0.6 : -3));
        }
    }

    private Reason mark(String column, String left, String right) {
        var counted = marks.getOrDefault(column, new Counted());
        double weight = Math.min(counted.weight(plain(left), MOST), counted.weight(plain(right), MOST));
        double alike = Slips.likeness(cut(plain(left)), cut(plain(right)));
        if (alike == 1) {
            return new Reason(Kind.MARK_SAME, left, right, weight);
        }
        return alike > 0.6
                ? new Reason(Kind.MARK_ALIKE, left, right, weight * (alike - 0.6) * 2)
                : new Reason(Kind.MARK_DIFFERS, left, right, -0.8);
    }

    private static String cut(String value) {
        return value.length() > 40 ? value.substring(0, 40) : value;
    }

    static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
