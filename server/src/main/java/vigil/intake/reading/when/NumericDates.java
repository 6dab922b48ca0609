package vigil.intake.reading.when;

import org.jspecify.annotations.Nullable;
import vigil.intake.reading.text.Page;

/// Dates in figures: `28.11.2023`, `31/10/2023`, `2023-10-31`, `۱۴۰۲/۰۶/۰۳`, `2021年12月30日`; `10-го`, `the 15th`.
final class NumericDates {
    private final DateWords words;

    NumericDates(DateWords words) {
        this.words = words;
    }

    @Nullable
    Moment at(Page page, int i, Numbers numbers) {
        if (words.ideographic) {
            Moment found = ideographic(page, i, numbers);
            if (found != null) return found;
        }
        if (!page.token(i).number()) return null;
        String fold = page.token(i).fold();
        Moment whole = split(i, fold);
        if (whole == null) return null;
        int to = i + 1;
        if (to < page.size()
                && words.yearWord.contains(page.token(to).fold())
                && page.token(to).text().length() > 1) to++;
        return whole.spanning(i, to);
    }

    private @Nullable Moment split(int i, String fold) {
        String[] parts = fold.split("[./-]");
        if (parts.length != 3) return null;
        int[] n = new int[3];
        for (int k = 0; k < 3; k++) {
            n[k] = k == 2 ? Numbers.leading(parts[k]) : figure(parts[k]);
            if (n[k] < 0) return null;
        }
        if (parts[0].length() == 4) return valid(i, n[0], n[1], n[2]);
        if (parts[2].length() < 2 || parts[0].length() > 2) return null;
        int year = parts[2].length() == 2 ? 2000 + n[2] : n[2];
        boolean american = words.monthFirst && n[1] > 12;
        return american ? valid(i, year, n[0], n[1]) : valid(i, year, n[1], n[0]);
    }

    private static int figure(String part) {
        if (part.isEmpty() || part.length() > 4) return -1;
        for (int k = 0; k < part.length(); k++) if (!Character.isDigit(part.charAt(k))) return -1;
        return Integer.parseInt(part);
    }

    private static @Nullable Moment valid(int i, int year, int month, int day) {
        if (year < 1300 || year > 2150 || month < 1 || month > 12 || day < 1 || day > 31) return null;
        return Moment.calendar(i, i + 1, year, month, day);
    }

    private static @Nullable Moment ideographic(Page page, int i, Numbers numbers) {
        int at = i;
        int year = 0;
        int month = 0;
        int day = 0;
        Numbers.Found n = numbers.at(page, at);
        if (n != null && page.is(n.to(), "年") && n.value() > 1800) {
            year = n.value();
            at = n.to() + 1;
            n = numbers.at(page, at);
        }
        if (n != null && page.is(n.to(), "月") && n.value() >= 1 && n.value() <= 12) {
            month = n.value();
            at = n.to() + 1;
            n = numbers.at(page, at);
        }
        if (n != null && (page.is(n.to(), "日") || page.is(n.to(), "号")) && n.value() >= 1 && n.value() <= 31) {
            day = n.value();
            at = n.to() + 1;
        }
        return year == 0 && month == 0 && day == 0 ? null : Moment.calendar(i, at, year, month, day);
    }
}
