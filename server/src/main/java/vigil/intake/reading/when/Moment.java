package vigil.intake.reading.when;

/// A date as the text puts it, before it is known which year or day it means. Zero is "not said".
/// `shift` counts days or, with `unit` M or Y, months or years, from the date meant before or from the source's date.
record Moment(int from, int to, Kind kind, int year, int month, int day, int lastDay, int shift, char unit) {
    enum Kind {
        CALENDAR,
        PERSIAN,
        WEEKDAY,
        SEASON,
        QUARTER,
        FROM_SAID,
        FROM_PREVIOUS
    }

    /// Years said by relation to another.
    static final int SAME_YEAR = -1;

    static final int NEXT_YEAR = -2;
    static final int THIS_YEAR = -3;
    static final int LAST_YEAR = -4;

    /// The last time there was such a month.
    static final int LATEST = -5;

    /// The next time there will be such a month.
    static final int COMING = -6;

    static Moment calendar(int from, int to, int year, int month, int day) {
        boolean persian = year >= 1300 && year < 1500;
        return new Moment(from, to, persian ? Kind.PERSIAN : Kind.CALENDAR, year, month, day, 0, 0, ' ');
    }

    Moment spanning(int first, int after) {
        return new Moment(first, after, kind, year, month, day, lastDay, shift, unit);
    }

    Moment inYear(int newYear, int after) {
        return new Moment(from, after, kind, newYear, month, day, lastDay, shift, unit);
    }

    Moment days(int first, int last) {
        return new Moment(from, to, kind, year, month, first, last, shift, unit);
    }

    Moment as(Kind other) {
        return new Moment(from, to, other, year, month, day, lastDay, shift, unit);
    }

    Moment shifted(int by) {
        return new Moment(from, to, kind, year, month, day, lastDay, by, unit);
    }
}
