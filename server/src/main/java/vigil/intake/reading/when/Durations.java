package vigil.intake.reading.when;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.text.Page;

/// Terms of years, months and days, as ISO 8601 durations (`P5Y6M`), ranges as `P5Y/P7Y`.
public final class Durations {
    private record Part(int years, int months, int weeks, int days, int to) {}

    private final Numbers numbers;
    private final Map<String, String> units;
    /// `полтора`, `dreieinhalb`: so many and a half, in one word.
    private final Map<String, String> halves;
    private final Set<String> and;
    private final Set<String> to;
    private final Set<String> half;
    private final Set<String> fill;

    public Durations(Language language, Numbers numbers) {
        this.numbers = numbers;
        units = language.table("units");
        halves = language.table("duration.halves");
        and = language.words("duration.and");
        to = language.words("range.to");
        half = language.words("duration.half");
        fill = language.words("duration.fill");
    }

    /// The longest term beginning at a token, or null.
    public @Nullable Chunk at(Page page, int i) {
        Chunk range = range(page, i);
        if (range != null) return range;
        Part sum = part(page, i);
        if (sum == null) return null;
        for (int more = 0; more < 2; more++) {
            int next = sum.to;
            if (next < page.size() && and.contains(page.token(next).fold())) next++;
            Part part = next < page.size() && page.sentence(next) == page.sentence(i) ? part(page, next) : null;
            if (part == null || part.years > 0) break;
            sum = new Part(sum.years, sum.months + part.months, sum.weeks, sum.days + part.days, part.to);
        }
        return new Chunk("dur", i, sum.to, iso(sum));
    }

    /// From here on a number is a year of the calendar (`2023 to seven years`).
    private static final int YEARS = 1900;

    private @Nullable Chunk range(Page page, int i) {
        Numbers.Found least = numbers.at(page, i);
        if (least == null || least.to() >= page.size() || least.value() >= YEARS) return null;
        int at = least.to();
        String join = page.token(at).fold();
        if (!to.contains(join) && !"–—-".contains(join)) return null;
        Part most = part(page, at + 1);
        if (most == null) return null;
        Part start = most.years > 0
                ? new Part(least.value(), 0, 0, 0, 0)
                : most.months > 0 ? new Part(0, least.value(), 0, 0, 0) : new Part(0, 0, 0, least.value(), 0);
        return new Chunk("dur", i, most.to, iso(start) + "/" + iso(most));
    }

    private @Nullable Part part(Page page, int i) {
        if (i >= page.size()) return null;
        String alone = unit(page.token(i).fold());
        if (alone != null && Character.isDigit(alone.charAt(0))) return scaled(alone, 1, false, i + 1);
        String whole = halves.get(page.token(i).fold());
        if (whole != null && i + 1 < page.size()) {
            String unit = unit(page.token(i + 1).fold());
            if (unit != null && !Character.isDigit(unit.charAt(0)))
                return scaled(unit, Integer.parseInt(whole), true, i + 2);
        }
        Numbers.Found n = numbers.at(page, i);
        if (n == null && alone != null) {
            Numbers.Found one = numbers.at(page, i + 1);
            return one != null && one.value() == 1 ? scaled(alone, 1, false, one.to()) : null;
        }
        if (n == null) return null;
        int at = n.to();
        boolean halved = false;
        for (String phrase : half) {
            int after = phrase(page, at, phrase);
            if (after > 0) {
                at = after;
                halved = true;
                break;
            }
        }
        while (at < page.size() && fill.contains(page.token(at).fold())) at++;
        if (at >= page.size()) return null;
        String unit = unit(page.token(at).fold());
        if (unit == null || Character.isDigit(unit.charAt(0))) return null;
        if (unit.equals("Y") && n.value() >= 1900 && n.value() < 2100) return null; // `2022 года` is a year, not a term
        int end = at + 1;
        for (String phrase : half) {
            int after = phrase(page, end, phrase);
            if (!halved && after > 0) {
                end = after;
                halved = true;
                break;
            }
        }
        return scaled(unit, n.value(), halved, end);
    }

    private @Nullable String unit(String fold) {
        String exact = units.get(fold);
        if (exact != null) return exact;
        for (int n = fold.length(); n > 1; n--) {
            String begun = units.get(fold.substring(0, n) + "*");
            if (begun != null) return begun;
        }
        return null;
    }

    private static Part scaled(String unit, int n, boolean halved, int to) {
        int count = unit.length() > 1 ? Integer.parseInt(unit.substring(0, unit.length() - 1)) * n : n;
        return switch (unit.charAt(unit.length() - 1)) {
            case 'Y' -> new Part(count, halved ? 6 : 0, 0, 0, to);
            case 'M' -> new Part(0, count, 0, halved ? 15 : 0, to);
            case 'W' -> new Part(0, 0, count, 0, to);
            default -> new Part(0, 0, 0, count, to);
        };
    }

    private static int phrase(Page page, int at, String phrase) {
        String[] words = phrase.split(" ");
        for (int k = 0; k < words.length; k++) if (!page.is(at + k, words[k])) return -1;
        return at + words.length;
    }

    private static String iso(Part part) {
        StringBuilder out = new StringBuilder("P");
        if (part.years > 0) out.append(part.years).append('Y');
        if (part.months > 0) out.append(part.months).append('M');
        if (part.weeks > 0) out.append(part.weeks).append('W');
        if (part.days > 0) out.append(part.days).append('D');
        return out.toString();
    }
}
