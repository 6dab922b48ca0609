package vigil.text.dates;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A date of which day, month or year may be missing (0). `month` may be a season (21 to 24), `half` the half of a
/// month,
/// `about` "early in", "end of"; `decade`: the year is a whole decade.
record Partial(int day, int month, int year, int half, boolean decade, boolean about, boolean perhaps) {
    static final Partial NONE = new Partial(0, 0, 0, 0, false, false, false);

    Partial day(int value) {
        return new Partial(value, month, year, half, decade, about, perhaps);
    }

    Partial month(int value) {
        return new Partial(day, value, year, half, decade, about, perhaps);
    }

    Partial year(int value) {
        return new Partial(day, month, value, half, decade, about, perhaps);
    }

    Partial half(int value) {
        return new Partial(day, month, year, value, decade, about, perhaps);
    }

    Partial asDecade(int value) {
        return new Partial(day, month, value, half, true, about, perhaps);
    }

    Partial roughly() {
        return new Partial(day, month, year, half, decade, true, perhaps);
    }

    Partial doubtful() {
        return new Partial(day, month, year, half, decade, about, true);
    }

    /// What this leaves out, from `other`: in `20-21/05/1977` the first day has the month and year of the second.
    Partial filledFrom(Partial other) {
        return new Partial(
                day, month == 0 ? other.month : month, year == 0 ? other.year : year, half, decade, about, perhaps);
    }

    /// The EDTF of a date with a year; null if it has none.
    @Nullable
    String edtf() {
        if (year == 0) {
            return null;
        }
        String mark = about && perhaps ? "%" : about ? "~" : perhaps ? "?" : "";
        if (decade) {
            return "%03dX%s".formatted(year / 10, mark);
        }
        if (half != 0 && month >= 1 && month <= 12) {
            return half == 1 ? "[%1$s-01..%1$s-15]".formatted(ym()) : "[%s-16..%s]".formatted(ym(), lastDay());
        }
        if (month == 0) {
            return day == 0 ? "%04d%s".formatted(year, mark) : null;
        }
        return ym() + (day == 0 ? "" : "-%02d".formatted(day)) + mark;
    }

    private String ym() {
        return "%04d-%02d".formatted(year, month);
    }

    private String lastDay() {
        return YearMonth.of(year, month).atEndOfMonth().toString();
    }
}
