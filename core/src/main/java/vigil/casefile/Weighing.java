package vigil.casefile;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vigil.casefile.Finding.Reading;
import vigil.claim.Claim;
import vigil.claim.Id;
import vigil.claim.When;

/// Which of several readings is in use. In this order: one the editors prefer; one they do not
/// dispute; the one most sources agree with; the more exact one; the one recorded first.
///
/// @param spoken the day on which a claim's source said it, if that is known
record Weighing(Set<Id> preferred, Set<Id> disputed, Function<Claim, Optional<LocalDate>> spoken) {
    /// One claim's value for one part of a fact.
    record Said(Object value, Claim claim) {}

    /// @param lasting whether the fact lasts, so that an interval says more than a day in it
    Finding<Object> weigh(List<Said> said, boolean lasting) {
        Said used = said.stream().max(rank(said, lasting)).orElseThrow();
        var supporting = new ArrayList<Claim>();
        var others = new ArrayList<Said>();
        for (Said each : said) {
            if (!disputed.contains(each.claim.id()) && agree(each.value, used.value) || each == used) {
                supporting.add(each.claim);
            } else {
                others.add(each);
            }
        }
        return new Finding<>(used.value, supporting, readings(others));
    }

    private Comparator<Said> rank(List<Said> all, boolean lasting) {
        return Comparator.<Said, Boolean>comparing(each -> preferred.contains(each.claim.id()))
                .thenComparing(each -> !disputed.contains(each.claim.id()))
                .thenComparingLong(each -> sources(all, other -> agree(other.value, each.value)))
                .thenComparingInt(each -> exactness(each.value, lasting))
                .thenComparing(each -> all.indexOf(each), Comparator.reverseOrder());
    }

    private long sources(List<Said> all, Predicate<Said> which) {
        return all.stream()
                .filter(each -> !disputed.contains(each.claim.id()))
                .filter(which)
                .map(each -> each.claim.source())
                .distinct()
                .count();
    }

    private static List<Reading<Object>> readings(List<Said> others) {
        var readings = new ArrayList<Reading<Object>>();
        while (!others.isEmpty()) {
            Object value = others.getFirst().value;
            var same = others.stream()
                    .filter(each -> folded(each.value).equals(folded(value)))
                    .toList();
            readings.add(new Reading<>(value, same.stream().map(Said::claim).toList()));
            others.removeAll(same);
        }
        readings.sort(Comparator.comparing(
                reading ->
                        reading.claims().stream().map(Claim::source).distinct().count(),
                Comparator.reverseOrder()));
        return readings;
    }

    /// Two values that can both be true: dates that overlap, the same words, or words of which one
    /// only says more ("Halvany" and "the port of Halvany").
    static boolean agree(Object one, Object other) {
        if (one instanceof When a && other instanceof When b) {
            return a.overlaps(b);
        }
        if (one instanceof Age a && other instanceof Age b) {
            return a.agrees(b);
        }
        if (one instanceof String a && other instanceof String b) {
            String x = " " + folded(a) + " ";
            String y = " " + folded(b) + " ";
            return x.contains(y) || y.contains(x);
        }
        return one.equals(other);
    }

    private static int exactness(Object value, boolean lasting) {
        return switch (value) {
            case When when when lasting && when.precision() == When.Precision.INTERVAL -> 1;
            case When when -> -when.precision().ordinal();
            case String text -> Math.min(text.length(), 200);
            default -> 0;
        };
    }

    /// Letters and digits only, in lower case, words apart by one space.
    static String folded(Object value) {
        String text = Normalizer.normalize(value.toString(), Normalizer.Form.NFKC);
        var folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            boolean counts = Character.isLetterOrDigit(letter) || isMark(letter);
            if (counts && gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            if (counts) {
                folded.appendCodePoint(Character.toLowerCase(letter));
            }
            gap = !counts;
        }
        return folded.toString();
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
