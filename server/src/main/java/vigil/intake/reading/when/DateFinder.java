package vigil.intake.reading.when;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;

/// Finds the dates of a page, in figures and in words, with what widens them (night, weekday, year said by relation).
final class DateFinder {
    private final DateWords words;
    private final Numbers numbers;
    private final NumericDates figures;

    DateFinder(Language language, Numbers numbers) {
        this.words = new DateWords(language);
        this.numbers = numbers;
        this.figures = new NumericDates(words);
    }

    DateWords words() {
        return words;
    }

    List<Moment> find(Page page) {
        List<Moment> out = new ArrayList<>();
        int i = 0;
        while (i < page.size()) {
            Moment found = core(page, i);
            if (found == null) {
                i++;
                continue;
            }
            Moment wide = after(
                    page, before(page, found, out.isEmpty() ? 0 : out.getLast().to()));
            Moment same = repeated(page, wide);
            if (same != null) wide = same;
            out.add(wide);
            i = Math.max(i + 1, wide.to());
        }
        return out;
    }

    /// `Good Friday, 15 April`, `yesterday, 5 March`: the day in the calendar settles it; after "the next day," it
    /// stands
    /// alone.
    private @Nullable Moment repeated(Page page, Moment vague) {
        if (vague.kind() == Moment.Kind.CALENDAR
                || vague.kind() == Moment.Kind.PERSIAN
                || vague.kind() == Moment.Kind.SEASON) return null;
        int at = vague.to();
        if (at < page.size() && (page.is(at, ",") || page.is(at, "،") || page.is(at, "，"))) at++;
        if (at < page.size() && words.link.contains(page.token(at).fold())) at++;
        if (at >= page.size() || page.sentence(at) != page.sentence(vague.from())) return null;
        Moment exact = core(page, at);
        if (exact == null || exact.day() == 0 || exact.month() == 0) return null;
        Moment wide = after(page, exact);
        if (vague.unit() == 'Y' && vague.shift() == -1 && wide.year() == 0)
            wide = wide.inYear(Moment.LAST_YEAR, wide.to());
        return vague.kind() == Moment.Kind.FROM_PREVIOUS ? wide : wide.spanning(vague.from(), wide.to());
    }

    private @Nullable Moment core(Page page, int i) {
        Token t = page.token(i);
        Moment yearFirst = yearFirst(page, i);
        if (yearFirst != null) return yearFirst;
        Moment figure = t.number() || words.ideographic ? figures.at(page, i, numbers) : null;
        if (figure != null) return figure;
        Moment dayFirst = dayFirst(page, i);
        if (dayFirst != null) return dayFirst;
        Moment monthFirst = monthFirst(page, i);
        if (monthFirst != null) return monthFirst;
        return new RelativeDates(words, numbers).at(page, i);
    }

    /// `2016 yılının Kasım ayında`: of a year, the month.
    private @Nullable Moment yearFirst(Page page, int i) {
        int year = yearAt(page, i);
        if (year == 0
                || i + 2 >= page.size()
                || !words.yearOf.contains(page.token(i + 1).fold())) return null;
        Moment found = dayFirst(page, i + 2);
        if (found == null) found = monthFirst(page, i + 2);
        if (found == null) return null;
        int end = found.to();
        while (end < page.size() && words.monthWord.contains(page.token(end).fold())) end++;
        return found.inYear(year, end).spanning(i, end);
    }

    /// `12 марта 2023 года`, `5, 6 and 7 March 2024`, `9th day of February`, `السابع والعشرين من يوليو`.
    private @Nullable Moment dayFirst(Page page, int i) {
        Numbers.Found day = numbers.at(page, i);
        if (day == null || day.value() < 1 || day.value() > 31) return null;
        int last = 0;
        int at = skipLink(page, day.to());
        Phrases.Found month = month(page, at);
        for (int k = 0; month == null && k < 4; k++) {
            int next = day.to();
            Numbers.Found another = null;
            while (next < page.size() && next < day.to() + 3 && listed(page, next)) {
                another = numbers.at(page, ++next);
                if (another != null) break;
            }
            if (another == null || another.value() > 31 || another.value() < 1) return null;
            last = another.value();
            day = new Numbers.Found(day.value(), another.to());
            at = skipLink(page, another.to());
            month = month(page, at);
        }
        if (month == null) return null;
        int to = doubled(page, month.to());
        Moment found = Moment.calendar(i, to, 0, monthValue(month), day.value());
        if (last > 0) found = found.days(day.value(), last);
        return year(page, persian(page, at) ? found.as(Moment.Kind.PERSIAN) : found, at);
    }

    private boolean listed(Page page, int at) {
        return words.list.contains(page.token(at).fold())
                || words.link.contains(page.token(at).fold());
    }

    /// `March 14, 2023`, `March of that year`, `Mart 2021`, `اردیبهشت ۱۴۰۱`, also a month alone.
    private @Nullable Moment monthFirst(Page page, int i) {
        Phrases.Found month = month(page, i);
        if (month == null || named(page, i, month.to())) return null;
        int to = doubled(page, month.to());
        Moment found = Moment.calendar(i, to, 0, monthValue(month), 0);
        if (words.monthFirst) {
            Numbers.Found day = to < page.size() && page.token(to).number() ? numbers.at(page, to) : null;
            if (day != null
                    && day.value() >= 1
                    && day.value() <= 31
                    && page.token(to).text().length() <= 4) {
                found = new Moment(i, day.to(), found.kind(), 0, found.month(), day.value(), 0, 0, ' ');
                int dash = day.to();
                Numbers.Found until =
                        dash + 1 < page.size() && "-–".contains(page.token(dash).fold())
                                ? numbers.at(page, dash + 1)
                                : null;
                if (until != null && until.value() <= 31 && until.value() > day.value())
                    found = found.spanning(i, until.to()).days(day.value(), until.value());
            }
        }
        return year(page, persian(page, i) ? found.as(Moment.Kind.PERSIAN) : found, i);
    }

    /// A Persian month that begins a sentence without a number beside it is a person's name.
    private boolean named(Page page, int i, int to) {
        return persian(page, i)
                && i == page.sentence(i).from()
                && to < page.size()
                && page.token(to).word()
                && numbers.at(page, to) == null;
    }

    private Moment year(Page page, Moment found, int month) {
        int at = found.to();
        while (at < page.size()
                && at < found.to() + 2
                && (page.is(at, ",") || words.link.contains(page.token(at).fold()))) at++;
        int year = yearAt(page, at);
        if (year == 0) return found;
        boolean persian = found.kind() == Moment.Kind.PERSIAN;
        if (persian && year < 100) year += 1300;
        Moment dated = found.inYear(year, at + 1);
        int end = dated.to();
        if (end < page.size() && words.yearWord.contains(page.token(end).fold())) {
            end++;
            if (page.is(end, ".")
                    && end < page.size()
                    && page.token(end - 1).text().length() <= 2) end++;
        }
        return dated.spanning(found.from(), end);
    }

    private static int yearAt(Page page, int at) {
        if (at >= page.size() || !page.token(at).number()) return 0;
        int year = Numbers.leading(page.token(at).fold());
        return year >= 1300 && year < 1500 || year >= 1850 && year < 2150 ? year : 0;
    }

    private int skipLink(Page page, int at) {
        int to = at;
        while (to < page.size()
                && to < at + 3
                && words.link.contains(page.token(to).fold())) to++;
        if (to < page.size() && to == at && page.is(to, ".")) to++;
        return to;
    }

    private Phrases.@Nullable Found month(Page page, int at) {
        if (at >= page.size()) return null;
        Phrases.Found persian = words.persianMonths.at(page, at);
        if (persian != null) return persian;
        Phrases.Found month = words.months.at(page, at);
        if (month == null) return null;
        if (words.lowerMonths
                && page.token(at).cap()
                && at + 1 < page.size()
                && page.token(at + 1).cap()) return null;
        return words.capitalMonths && !page.token(at).cap() ? null : month;
    }

    private boolean persian(Page page, int at) {
        return words.persianMonths.at(page, at) != null;
    }

    /// Arabic names the month twice: `يوليو/تموز`.
    private int doubled(Page page, int to) {
        if (!page.is(to, "/")) return to;
        Phrases.Found again = month(page, to + 1);
        return again == null ? to : again.to();
    }

    private static int monthValue(Phrases.Found month) {
        return Integer.parseInt(month.value());
    }

    private Moment before(Page page, Moment found, int floor) {
        Moment wide = found;
        for (int round = 0; round < 4; round++) {
            int from = wide.from();
            if (from <= floor) return wide;
            Phrases.Found part = words.part.before(page, from);
            Phrases.Found year = words.yearBefore.before(page, from);
            Phrases.Found night = words.night.before(page, from);
            Phrases.Found weekday = words.weekdays.before(page, page.is(from - 1, ",") ? from - 1 : from);
            if (weekday == null && page.is(from - 1, ",")) weekday = words.relative.before(page, from - 1);
            if (part != null && part.to() >= floor && wide.month() > 0 && wide.day() == 0)
                wide = partOf(wide, part, true);
            else if (year != null && year.to() >= floor && wide.year() == 0) wide = inYear(wide, year);
            else if (night != null && night.to() >= floor)
                wide = (wide.lastDay() > 0 ? wide : wide.shifted(-1)).spanning(night.to(), wide.to());
            else if (weekday != null && weekday.to() >= floor && wide.day() > 0)
                wide = wide.spanning(weekday.to(), wide.to());
            else return wide;
        }
        return wide;
    }

    /// `今年6月1日`: where words are not parted "this year" is not part of the date.
    private Moment inYear(Moment wide, Phrases.Found year) {
        Moment dated = wide.inYear(Integer.parseInt(year.value()), wide.to());
        return words.ideographic && dated.year() == Moment.THIS_YEAR ? dated : dated.spanning(year.to(), wide.to());
    }

    private Moment partOf(Moment wide, Phrases.Found part, boolean before) {
        Moment out = before ? wide.spanning(part.to(), wide.to()) : wide.spanning(wide.from(), part.to());
        int dash = part.value().indexOf('-');
        if (dash < 0) return out;
        return out.days(
                Integer.parseInt(part.value().substring(0, dash)),
                Integer.parseInt(part.value().substring(dash + 1)));
    }

    private Moment after(Page page, Moment found) {
        Moment wide = found;
        Phrases.Found part = words.partAfter.at(page, wide.to());
        if (part != null && (wide.day() == 0 || part.value().equals("~"))) wide = partOf(wide, part, false);
        Phrases.Found year = words.yearAfter.at(page, wide.to());
        if (year == null && page.is(wide.to(), ",")) year = words.yearAfter.at(page, wide.to() + 1);
        if (year != null && wide.year() == 0 && wide.month() > 0)
            wide = wide.inYear(Integer.parseInt(year.value()), year.to());
        Phrases.Found day =
                wide.kind() == Moment.Kind.FROM_SAID && wide.unit() == 'D' ? words.weekdays.at(page, wide.to()) : null;
        if (day != null && page.sentence(day.to() - 1) == page.sentence(wide.from()))
            wide = wide.spanning(wide.from(), day.to());
        return wide;
    }
}
