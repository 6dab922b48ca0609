package vigil.intake.reading.when;

import com.ibm.icu.util.PersianCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// The dates of a text as EDTF (standards/05). What a date leaves unsaid is taken from the narrative before it and from
/// the date of the source; without either it stays unsaid (`XXXX-05-04`) or has no value.
public final class Dates {
    private final DateFinder finder;

    public Dates(Language language, Numbers numbers) {
        finder = new DateFinder(language, numbers);
    }

    public List<Chunk> find(Page page, @Nullable LocalDate said) {
        List<Chunk> out = new ArrayList<>();
        Narrative narrative = new Narrative(said);
        for (Moment moment : finder.find(page)) {
            Sentence sentence = page.sentence(moment.from());
            narrative.enter(sentence.paragraph());
            boolean future = future(page, sentence, moment);
            out.add(new Chunk("date", moment.from(), moment.to(), narrative.edtf(moment, future)));
        }
        return out;
    }

    private boolean future(Page page, Sentence sentence, Moment moment) {
        for (int i = Math.max(sentence.from(), moment.from() - 14); i < Math.min(sentence.to(), moment.to() + 8); i++)
            if (finder.words().future.at(page, i) != null) return true;
        return false;
    }

    /// What has been told so far, in the order of the text.
    private static final class Narrative {
        private final @Nullable LocalDate said;
        private @Nullable LocalDate anchor;
        private boolean monthKnown;
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
                case SEASON -> year(m) <= 0 ? null : year(m) + "-" + m.month();
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
            remember(to, true);
            return m.unit() == 'D'
                    ? to.toString()
                    : m.unit() == 'M' ? YearMonth.from(to).toString() : "" + to.getYear();
        }

        private @Nullable String weekday(Moment m, boolean future) {
            if (said == null) return null;
            DayOfWeek day = DayOfWeek.of(m.day());
            boolean ahead = m.shift() > 0 || m.shift() == 0 && future;
            LocalDate date = said.with(ahead ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
            if (m.shift() <= -2)
                date = said.minusWeeks(1).with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(day));
            remember(date, true);
            return date.toString();
        }

        private int year(Moment m) {
            LocalDate before = anchor;
            return switch (m.year()) {
                case Moment.SAME_YEAR -> before == null ? 0 : before.getYear();
                case Moment.NEXT_YEAR -> before == null ? 0 : before.getYear() + 1;
                case Moment.THIS_YEAR -> said == null ? 0 : said.getYear();
                case Moment.LAST_YEAR -> said == null ? 0 : said.getYear() - 1;
                default -> m.year();
            };
        }

        private @Nullable String calendar(Moment m, boolean future) {
            int month = m.month();
            int year = year(m);
            if (month == 0 && m.day() > 0) {
                LocalDate before = monthKnown ? anchor : said;
                if (before == null) return null;
                month = before.getMonthValue();
                year = before.getYear();
            }
            if (month == 0) return year > 0 ? "" + year : null;
            if (year == 0) year = guessed(month, m.day(), future);
            String y = year == 0 ? "XXXX" : "%04d".formatted(year);
            if (m.day() == 0) {
                if (year > 0) remember(LocalDate.of(year, month, 1), false);
                return y + "-%02d".formatted(month);
            }
            try {
                LocalDate first = LocalDate.of(year == 0 ? 2000 : year, month, m.day());
                LocalDate last = m.lastDay() > 0 ? lastDay(first, m.lastDay()) : first;
                if (m.shift() < 0) first = first.minusDays(1);
                if (year > 0) remember(last, true);
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
        private int guessed(int month, int day, boolean future) {
            if (said == null) return anchor == null ? 0 : sameDay(anchor, month, day) ? anchor.getYear() : 0;
            int d = Math.max(1, day);
            if (month == 2 && day == 29) return 0;
            LocalDate here = clamp(said.getYear(), month, d);
            if (future) return here.isBefore(said) ? here.getYear() + 1 : here.getYear();
            LocalDate before = anchor;
            boolean near = before != null
                    && (anchorParagraph == paragraph || before.isAfter(said.minusMonths(18)) && !before.isAfter(said));
            if (before != null && near) {
                LocalDate next = clamp(before.getYear(), month, day == 0 ? 28 : d);
                if (next.isBefore(before)) next = clamp(before.getYear() + 1, month, d);
                if (!next.isAfter(said)) return next.getYear();
            }
            if (day == 0) return month <= said.getMonthValue() ? said.getYear() : said.getYear() - 1;
            return here.isAfter(said) ? here.getYear() - 1 : here.getYear();
        }

        private static boolean sameDay(LocalDate date, int month, int day) {
            return date.getMonthValue() == month && date.getDayOfMonth() == day;
        }

        private static LocalDate clamp(int year, int month, int day) {
            YearMonth in = YearMonth.of(year, month);
            return in.atDay(Math.min(day, in.lengthOfMonth()));
        }

        private void remember(LocalDate date, boolean month) {
            if (said != null && date.isBefore(said.minusYears(14))) return;
            anchor = date;
            monthKnown = month || anchor != null;
            anchorParagraph = paragraph;
        }

        private @Nullable String persian(Moment m) {
            int year = m.year();
            if (year <= 0) {
                if (said == null) return null;
                PersianCalendar today = new PersianCalendar(
                        java.util.Date.from(said.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC)));
                today.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
                year = today.get(com.ibm.icu.util.Calendar.YEAR);
                int thisMonth = today.get(com.ibm.icu.util.Calendar.MONTH) + 1;
                int thisDay = today.get(com.ibm.icu.util.Calendar.DAY_OF_MONTH);
                boolean later = m.month() > thisMonth || m.month() == thisMonth && m.day() > thisDay;
                boolean muchLater = m.month() > thisMonth + 3;
                if (m.year() == Moment.LAST_YEAR || later && muchLater) year--;
            }
            LocalDate first = gregorian(year, m.month(), Math.max(1, m.day()));
            remember(first, true);
            if (m.day() > 0) return first.toString();
            LocalDate last =
                    (m.month() == 12 ? gregorian(year + 1, 1, 1) : gregorian(year, m.month() + 1, 1)).minusDays(1);
            return first + "/" + last;
        }

        private static LocalDate gregorian(int year, int month, int day) {
            PersianCalendar calendar = new PersianCalendar(com.ibm.icu.util.TimeZone.GMT_ZONE);
            calendar.clear();
            calendar.set(year, month - 1, day, 12, 0, 0);
            return LocalDate.ofInstant(calendar.getTime().toInstant(), java.time.ZoneOffset.UTC);
        }
    }
}
