package vigil.intake.reading.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// What has been told so far, in the order of the text.
final class Narrative {
    private final @Nullable LocalDate said;
    private @Nullable LocalDate anchor;
    private int anchorParagraph;
    private int paragraph;

    Narrative(@Nullable LocalDate said) {
        this.said = said;
    }

    void enter(int newParagraph) {
        paragraph = newParagraph;
    }

    @Nullable
    String edtf(Moment m, boolean future) {
        return switch (m.kind()) {
            case CALENDAR -> calendar(m, future);
            case PERSIAN -> persian(m);
            case QUARTER ->
                year(m) <= 0 ? null : "%1$04d-%2$02d/%1$04d-%3$02d".formatted(year(m), m.month(), m.month() + 2);
            case SEASON -> season(m);
            case WEEKDAY -> weekday(m, future);
            case FROM_SAID -> said == null ? null : shifted(said, m);
            case FROM_PREVIOUS -> anchor == null ? null : shifted(anchor, m);
        };
    }

    private @Nullable String shifted(LocalDate from, Moment m) {
        LocalDate to = switch (m.unit()) {
            case 'M' -> from.plusMonths(m.shift());
            case 'Y' -> from.plusYears(m.shift());
            default -> from.plusDays(m.shift());
        };
        remember(to);
        return m.unit() == 'D'
                ? to.toString()
                : m.unit() == 'M' ? YearMonth.from(to).toString() : "" + to.getYear();
    }

    private @Nullable String weekday(Moment m, boolean future) {
        if (said == null) return null;
        DayOfWeek day = DayOfWeek.of(m.day());
        boolean ahead = m.shift() > 0 || m.shift() == 0 && future;
        LocalDate date = said.with(ahead ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
        if (m.shift() <= -2) date = said.minusWeeks(1).with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(day));
        remember(date);
        return m.lastDay() > 0 ? date.minusDays(1) + "/" + date : date.toString();
    }

    private @Nullable String season(Moment m) {
        int year = year(m);
        if (year <= 0) return null;
        remember(LocalDate.of(year, Math.min(12, 3 * (m.month() - 20)), 1));
        return year + "-" + m.month();
    }

    private int year(Moment m) {
        LocalDate before = anchor;
        return switch (m.year()) {
            case Moment.SAME_YEAR -> before == null ? 0 : before.getYear();
            case Moment.NEXT_YEAR -> before == null ? 0 : before.getYear() + 1;
            case Moment.THIS_YEAR -> said == null ? 0 : said.getYear();
            case Moment.LAST_YEAR -> said == null ? 0 : said.getYear() - 1;
            case Moment.LATEST, Moment.COMING -> 0;
            default -> m.year();
        };
    }

    private @Nullable String calendar(Moment m, boolean future) {
        int month = m.month();
        int year = year(m);
        if (month == 0 && m.day() > 0) {
            LocalDate before = anchor != null ? anchor : said;
            if (before == null) return null;
            month = before.getMonthValue();
            year = before.getYear();
        }
        if (month == 0) return year > 0 ? "" + year : null;
        boolean coming = m.year() == Moment.COMING;
        if (year == 0) year = guessed(month, m.day(), future || coming, m.year() == Moment.LATEST);
        String y = year == 0 ? "XXXX" : "%04d".formatted(year);
        if (m.day() == 0) {
            if (year > 0) remember(LocalDate.of(year, month, 1));
            return y + "-%02d".formatted(month);
        }
        try {
            LocalDate first = LocalDate.of(year == 0 ? 2000 : year, month, m.day());
            LocalDate last = m.lastDay() > 0 ? lastDay(first, m.lastDay()) : first;
            if (m.shift() < 0) first = first.minusDays(1);
            if (year > 0) remember(last);
            String start = year == 0 ? "XXXX" + first.toString().substring(4) : first.toString();
            return first.equals(last)
                    ? start
                    : start + "/" + (year == 0 ? "XXXX" + last.toString().substring(4) : last);
        } catch (DateTimeException e) {
            return year > 0 ? y + "-%02d".formatted(month) : null;
        }
    }

    private static LocalDate lastDay(LocalDate first, int day) {
        int most = first.lengthOfMonth();
        return first.withDayOfMonth(Math.min(day, most));
    }

    /// The year of a day and month without one: on from the narrative while that stays in the past, else the
    /// latest (or, for what is to come, the next) before the source's date.
    private int guessed(int month, int day, boolean future, boolean latest) {
        if (said == null) return anchor == null ? 0 : sameDay(anchor, month, day) ? anchor.getYear() : 0;
        int d = Math.max(1, day);
        if (month == 2 && day == 29) return 0;
        LocalDate here = clamp(said.getYear(), month, d);
        if (future && !latest) return here.isBefore(said) ? here.getYear() + 1 : here.getYear();
        LocalDate before = anchor;
        boolean near = before != null
                && (anchorParagraph == paragraph || before.isAfter(said.minusMonths(18)) && !before.isAfter(said));
        if (before != null && near && !latest) {
            LocalDate next = clamp(before.getYear(), month, day == 0 ? 28 : d);
            if (next.isBefore(before)) next = clamp(before.getYear() + 1, month, d);
            boolean soon = next.isBefore(before.plusDays(31));
            boolean fresh = latest(here).isAfter(said.minusDays(75));
            if (!next.isAfter(said) && (soon || !fresh)) return next.getYear();
        }
        if (day == 0) return month <= said.getMonthValue() ? said.getYear() : said.getYear() - 1;
        return here.isAfter(said) ? here.getYear() - 1 : here.getYear();
    }

    private LocalDate latest(LocalDate here) {
        return said != null && here.isAfter(said) ? here.minusYears(1) : here;
    }

    private static boolean sameDay(LocalDate date, int month, int day) {
        return date.getMonthValue() == month && date.getDayOfMonth() == day;
    }

    private static LocalDate clamp(int year, int month, int day) {
        YearMonth in = YearMonth.of(year, month);
        return in.atDay(Math.min(day, in.lengthOfMonth()));
    }

    private void remember(LocalDate date) {
        if (said != null && date.isBefore(said.minusYears(14))) return;
        anchor = date;
        anchorParagraph = paragraph;
    }

    private @Nullable String persian(Moment m) {
        int year = m.year();
        if (year <= 0) {
            if (said == null) return null;
            year = PersianDays.year(said);
            int thisMonth = PersianDays.month(said);
            if (m.year() == Moment.LAST_YEAR || m.month() > thisMonth + 3) year--;
        }
        LocalDate first = PersianDays.day(year, m.month(), Math.max(1, m.day()));
        remember(first);
        if (m.day() > 0) return first.toString();
        LocalDate next = m.month() == 12 ? PersianDays.day(year + 1, 1, 1) : PersianDays.day(year, m.month() + 1, 1);
        return first + "/" + next.minusDays(1);
    }
}
