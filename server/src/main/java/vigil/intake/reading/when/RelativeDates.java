package vigil.intake.reading.when;

import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.when.Moment.Kind;

/// Dates said by relation: `yesterday`, `last Monday`, `two days later`, `the same day`, `spring of 2019`, `in 2019`.
final class RelativeDates {
    private final DateWords words;
    private final Numbers numbers;

    RelativeDates(DateWords words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    @Nullable
    Moment at(Page page, int i) {
        Phrases.Found season = words.seasons.at(page, i);
        if (season != null) {
            Moment found = season(page, i, season);
            if (found != null) return found;
        }
        Phrases.Found quarter = words.quarters.at(page, i);
        if (quarter != null) {
            Moment found = season(page, i, quarter);
            if (found != null) return found.as(Kind.QUARTER);
        }
        Phrases.Found sequel = words.sequel.at(page, i);
        if (sequel != null) return shift(i, sequel.to(), Kind.FROM_PREVIOUS, sequel.value());
        Phrases.Found relative = words.relative.at(page, i);
        if (relative != null) return shift(i, relative.to(), Kind.FROM_SAID, relative.value());
        Moment weekday = weekday(page, i);
        if (weekday != null) return weekday;
        Moment later = later(page, i);
        if (later != null) return later;
        Moment holiday = holiday(page, i);
        return holiday != null ? holiday : ordinal(page, i);
    }

    private @Nullable Moment season(Page page, int i, Phrases.Found season) {
        int at = season.to();
        while (at < page.size()
                && at < season.to() + 2
                && words.link.contains(page.token(at).fold())) at++;
        int year = at < page.size() ? Numbers.leading(page.token(at).fold()) : 0;
        if (year > 1800 && year < 2150) {
            int end = at + 1;
            if (end < page.size() && words.yearWord.contains(page.token(end).fold())) end++;
            return new Moment(i, end, Kind.SEASON, year, Integer.parseInt(season.value()), 0, 0, 0, ' ');
        }
        Phrases.Found relation = words.yearAfter.at(page, season.to());
        if (relation == null) return null;
        int said = Integer.parseInt(relation.value());
        return new Moment(i, relation.to(), Kind.SEASON, said, Integer.parseInt(season.value()), 0, 0, 0, ' ');
    }

    private @Nullable Moment weekday(Page page, int i) {
        Phrases.Found day = words.weekdays.at(page, i);
        if (day == null) return null;
        Moment night = night(page, i, day);
        if (night != null) return night;
        Phrases.Found lead = words.whichWeek.before(page, i);
        Phrases.Found tail = lead == null ? words.whichWeek.at(page, day.to()) : null;
        int shift = lead != null ? Integer.parseInt(lead.value()) : tail != null ? Integer.parseInt(tail.value()) : 0;
        int from = lead != null ? lead.to() : i;
        int to = tail != null ? tail.to() : day.to();
        Phrases.Found time = words.partAfter.at(page, to);
        if (time != null && time.value().equals("~")) to = time.to();
        return new Moment(from, to, Kind.WEEKDAY, 0, 0, Integer.parseInt(day.value()), 0, shift, ' ');
    }

    /// `the night of Saturday to Sunday`: the day before the second and the second.
    private @Nullable Moment night(Page page, int i, Phrases.Found day) {
        int from = i;
        while (from > 0 && i - from < 2 && words.night.before(page, from) == null) from--;
        Phrases.Found lead = words.night.before(page, from);
        if (lead == null) return null;
        for (int at = day.to() + 1; at < Math.min(page.size(), day.to() + 3); at++) {
            Phrases.Found next = words.weekdays.at(page, at);
            if (next != null)
                return new Moment(lead.to(), next.to(), Kind.WEEKDAY, 0, 0, Integer.parseInt(next.value()), 1, 0, ' ');
        }
        return null;
    }

    private @Nullable Moment later(Page page, int i) {
        boolean since = words.agoLead.contains(page.token(i).fold());
        boolean led = since || words.laterLead.contains(page.token(i).fold());
        Numbers.Found n = numbers.at(page, led ? i + 1 : i);
        if (n == null || n.to() >= page.size()) return null;
        String unit = unit(page.token(n.to()).fold());
        if (unit == null) return null;
        int to = n.to() + 1;
        boolean ago = since
                || !led && to < page.size() && words.ago.contains(page.token(to).fold());
        if (ago) return shift(i, since ? to : to + 1, Kind.FROM_SAID, "-" + n.value() + unit);
        boolean trailed =
                !led && to < page.size() && words.later.contains(page.token(to).fold());
        if (!led && !trailed) return null;
        return shift(i, trailed ? to + 1 : to, Kind.FROM_PREVIOUS, n.value() + unit);
    }

    private @Nullable String unit(String fold) {
        String exact = words.units.get(fold);
        if (exact != null) return exact;
        for (int n = fold.length(); n > 2; n--) {
            String begun = words.units.get(fold.substring(0, n) + "*");
            if (begun != null) return begun;
        }
        return null;
    }

    private @Nullable Moment holiday(Page page, int i) {
        Phrases.Found holiday = words.holidays.at(page, i);
        if (holiday == null) return null;
        int dash = holiday.value().indexOf('-');
        int month = Integer.parseInt(holiday.value().substring(0, dash));
        return Moment.calendar(
                i, holiday.to(), 0, month, Integer.parseInt(holiday.value().substring(dash + 1)));
    }

    /// A day without its month: `11-го`, `the 15th`. Only a number with an ending is one.
    private @Nullable Moment ordinal(Page page, int i) {
        if (!page.token(i).number()) return null;
        String fold = page.token(i).fold();
        int n = Numbers.leading(fold);
        if (n < 1 || n > 31 || !fold.matches("\\d+(st|nd|rd|th|-го|-те)")) return null;
        boolean english = fold.charAt(fold.length() - 1) < 128;
        if (english
                && (!page.is(i - 1, "the")
                        || i + 1 < page.size() && page.token(i + 1).lower())) return null;
        return Moment.calendar(i, i + 1, 0, 0, n);
    }

    private static Moment shift(int from, int to, Kind kind, String value) {
        char unit = value.charAt(value.length() - 1);
        boolean named = Character.isLetter(unit);
        int by = Integer.parseInt(named ? value.substring(0, value.length() - 1) : value);
        if (unit == 'W') by *= 7;
        return new Moment(from, to, kind, 0, 0, 0, 0, by, unit == 'M' || unit == 'Y' ? unit : 'D');
    }
}
