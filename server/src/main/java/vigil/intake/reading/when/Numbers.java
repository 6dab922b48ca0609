package vigil.intake.reading.when;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;

/// Numbers in figures and in words, cardinal and ordinal, of one language.
public final class Numbers {
    /// A number and the token after it.
    public record Found(int value, int to) {}

    private static final String HAN = "〇零一二三四五六七八九十百千两";
    private final Map<String, Integer> exact = new HashMap<>();
    private final TreeMap<String, Integer> beginnings = new TreeMap<>();
    private final Set<String> and;
    private final boolean clitics;
    /// `six-year` holds a number.
    private final boolean compound;

    public Numbers(Language language) {
        clitics = language.clitics;
        compound = language.setting("number-compounds", "no").equals("yes");
        and = language.words("number.and");
        language.table("numbers").forEach((word, value) -> {
            int n = Integer.parseInt(value);
            if (word.endsWith("*")) beginnings.put(word.substring(0, word.length() - 1), n);
            else exact.put(word, n);
        });
    }

    /// The number beginning at a token, or null.
    public @Nullable Found at(Page page, int i) {
        if (i >= page.size()) return null;
        Token t = page.token(i);
        if (t.number()) {
            int n = t.fold().indexOf(',') > 0 ? leading(t.fold().replace(",", "")) : leading(t.fold());
            return n < 0 ? null : new Found(n, i + 1);
        }
        if (!t.word()) return null;
        if (HAN.contains(t.text())) return han(page, i);
        Integer value = word(t.fold());
        return value == null ? null : words(page, i, value);
    }

    /// A plain number or one with an ending (`15th`, `22-го`); -1 for anything with inner points.
    public static int leading(String fold) {
        int end = 0;
        while (end < fold.length() && Character.isDigit(fold.charAt(end))) end++;
        if (end == 0 || end > 6) return -1;
        if (end < fold.length() && !Character.isLetter(fold.charAt(end)) && fold.charAt(end) != '-') return -1;
        if (end + 1 < fold.length() && fold.charAt(end) == '-' && Character.isDigit(fold.charAt(end + 1))) return -1;
        return Integer.parseInt(fold.substring(0, end));
    }

    private Found words(Page page, int i, int first) {
        int sum = first;
        int last = first;
        int to = i + 1;
        while (to < page.size() && to < i + 6) {
            boolean joined = and.contains(page.token(to).fold());
            int at = joined ? to + 1 : to;
            if (at >= page.size() || !page.token(at).word()) break;
            String fold = page.token(at).fold();
            boolean clung = clitics && fold.length() > 3 && fold.charAt(0) == 'و';
            Integer next = word(fold);
            if (next == null) break;
            boolean tensThenUnit = last >= 20 && last < 100 && next < 10;
            boolean unitThenTens =
                    last < 10 && next >= 10 && next < 100 && (joined || clung || next == 10 || next < 20);
            if (next >= 100 && last < 100 && !joined) sum = sum - last + last * next;
            else if (last >= 100 && next < 100 || tensThenUnit || unitThenTens) sum += next;
            else break;
            last = unitThenTens && last < 10 ? 20 : next;
            to = at + 1;
        }
        return new Found(sum, to);
    }

    private @Nullable Integer word(String fold) {
        Integer value = one(fold);
        if (value != null) return value;
        int hyphen = fold.indexOf('-');
        if (hyphen > 0) {
            Integer tens = one(fold.substring(0, hyphen));
            Integer unit = one(fold.substring(hyphen + 1));
            if (tens != null && unit != null && tens >= 20 && unit < 10) return tens + unit;
            if (compound && tens != null && fold.length() > hyphen + 2) return tens;
        }
        if (!clitics) return null;
        String bare = fold.startsWith("و") ? fold.substring(1) : fold;
        if (bare.length() > 3 && "بلكف".indexOf(bare.charAt(0)) >= 0 && one(bare) == null) bare = bare.substring(1);
        if (bare.startsWith("ال") && one(bare) == null) bare = bare.substring(2);
        return one(bare);
    }

    private @Nullable Integer one(String fold) {
        Integer value = exact.get(fold);
        if (value != null || beginnings.isEmpty()) return value;
        for (int n = fold.length(); n > 2; n--) {
            Integer begun = beginnings.get(fold.substring(0, n));
            if (begun != null) return begun;
        }
        return null;
    }

    private static @Nullable Found han(Page page, int i) {
        int sum = 0;
        int digit = -1;
        int to = i;
        boolean placed = false;
        StringBuilder row = new StringBuilder();
        while (to < page.size()
                && to < i + 8
                && page.token(to).word()
                && HAN.contains(page.token(to).text())) {
            int at = HAN.indexOf(page.token(to).text());
            if (at >= 11 && at <= 13) {
                int unit = at == 11 ? 10 : at == 12 ? 100 : 1000;
                sum += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                placed = true;
            } else {
                digit = at <= 1 ? 0 : at == 14 ? 2 : at - 1;
                row.append(digit);
            }
            to++;
        }
        if (to == i) return null;
        if (!placed && row.length() > 1) return new Found(Integer.parseInt(row.toString()), to);
        return new Found(sum + Math.max(digit, 0), to);
    }
}
