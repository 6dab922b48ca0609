package vigil.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.claim.When.End;
import vigil.claim.When.Precision;

/// Reads one EDTF expression (standards/05 section 1). Written here because no Java library was
/// found and the reference library of another language disagrees with the specification.
final class Edtf {
    private static final Pattern DATE =
            Pattern.compile("(-?\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}(?::\\d{2})?)?");
    private static final Pattern LONG_YEAR = Pattern.compile("Y-?\\d{5,}");
    private static final Pattern LEVEL_2 = Pattern.compile(".*[X?~%S{}E].*|.*-(2[5-9]|3\\d|4[01]).*");
    /// A source that lists more possible dates than this is not saying when.
    private static final int MOST_IN_SET = 64;

    private final String text;

    Edtf(String text) {
        this.text = text;
    }

    When read() {
        @Nullable LocalDate day = day();
        if (day != null) {
            return plain(day, day, Precision.DAY, "");
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            return set(text.substring(1, text.length() - 1));
        }
        int slash = text.indexOf('/');
        return slash < 0 ? date(text) : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    /// Most dates are plain days: these are read without the patterns, which take ten times as long. Null for whatever
    /// is not the plain day of a calendar.
    private @Nullable LocalDate day() {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(0, 4);
        int month = number(5, 7);
        int day = number(8, 10);
        boolean is = year >= 0 && month >= 1 && month <= 12 && day >= 1;
        return is && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /// -1 if there is anything but the figures 0 to 9.
    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private When interval(String from, String to) {
        boolean noStart = from.isEmpty() || from.equals("..");
        boolean noEnd = to.isEmpty() || to.equals("..");
        if (noStart && noEnd) {
            throw refused("when");
        }
        @Nullable When start = noStart ? null : date(from);
        @Nullable When end = noEnd ? null : date(to);
        ordered(start, end);
        return new When(
                text,
                start == null ? null : start.earliest(),
                end == null ? null : end.latest(),
                Precision.INTERVAL,
                about(start) || about(end),
                perhaps(start) || perhaps(end),
                end != null ? End.KNOWN : to.isEmpty() ? End.UNKNOWN : End.OPEN);
    }

    private When set(String members) {
        String[] all = members.split(",", -1);
        if (all.length > MOST_IN_SET) {
            throw refused("when");
        }
        @Nullable LocalDate earliest = LocalDate.MAX;
        @Nullable LocalDate latest = LocalDate.MIN;
        boolean approximate = false;
        boolean uncertain = false;
        for (int i = 0; i < all.length; i++) {
            String member = all[i].strip();
            int dots = member.indexOf("..");
            String from = dots < 0 ? member : member.substring(0, dots);
            String to = dots < 0 ? member : member.substring(dots + 2);
            boolean openStart = dots >= 0 && from.isEmpty() && i == 0;
            boolean openEnd = dots >= 0 && to.isEmpty() && i == all.length - 1;
            if (openStart && openEnd) {
                throw refused("when");
            }
            @Nullable When first = openStart ? null : date(from);
            @Nullable When last = openEnd ? null : date(to);
            ordered(first, last);
            earliest = min(earliest, first == null ? null : first.earliest());
            latest = max(latest, last == null ? null : last.latest());
            approximate |= about(first) || about(last);
            uncertain |= perhaps(first) || perhaps(last);
        }
        return new When(text, earliest, latest, Precision.ONE_OF_SET, approximate, uncertain, End.KNOWN);
    }

    private When date(String part) {
        try {
            if (TIME.matcher(part).matches()) {
                return time(part);
            }
            if (LONG_YEAR.matcher(part).matches()) {
                return plain(null, null, Precision.YEAR, "");
            }
            Matcher m = DATE.matcher(part);
            if (m.matches()) {
                return calendar(m);
            }
        } catch (DateTimeException e) {
            throw refused("when-calendar");
        }
        throw refused(LEVEL_2.matcher(part).matches() ? "when-level" : "when");
    }

    private When time(String part) {
        String zoned = part.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? part
                : part.matches(".*[+-]\\d{2}") ? part + ":00" : part + "Z";
        LocalDate day = OffsetDateTime.parse(zoned).toLocalDate();
        return plain(day, day, Precision.SECOND, "");
    }

    private When calendar(Matcher m) {
        String year = m.group(1);
        @Nullable String month = m.group(2);
        @Nullable String day = m.group(3);
        String mark = m.group(4) == null ? "" : m.group(4);
        if (year.endsWith("X")) {
            if (month != null) {
                throw refused("when-level");
            }
            int first = Integer.parseInt(year.replace('X', '0'));
            boolean century = year.endsWith("XX");
            return plain(
                    LocalDate.of(first, 1, 1),
                    LocalDate.of(first + (century ? 99 : 9), 12, 31),
                    century ? Precision.CENTURY : Precision.DECADE,
                    mark);
        }
        int y = Integer.parseInt(year);
        if (month == null) {
            return year(y, Precision.YEAR, mark);
        }
        if (month.equals("XX")) {
            if (day == null) {
                return year(y, Precision.MONTH_UNSPECIFIED, mark);
            }
            if (!day.equals("XX")) {
                throw refused("when-level");
            }
            return year(y, Precision.DAY_UNSPECIFIED, mark);
        }
        int mm = Integer.parseInt(month);
        if (day == null && mm >= 21 && mm <= 24) {
            YearMonth first = YearMonth.of(y, 3 * (mm - 20));
            return plain(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.SEASON, mark);
        }
        if (mm >= 25 && mm <= 41) {
            throw refused("when-level");
        }
        YearMonth in = YearMonth.of(y, mm);
        if (day == null || day.equals("XX")) {
            return plain(
                    in.atDay(1), in.atEndOfMonth(), day == null ? Precision.MONTH : Precision.DAY_UNSPECIFIED, mark);
        }
        LocalDate date = in.atDay(1).withDayOfMonth(Integer.parseInt(day));
        return plain(date, date, Precision.DAY, mark);
    }

    private When year(int year, Precision precision, String mark) {
        return plain(Year.of(year).atDay(1), LocalDate.of(year, 12, 31), precision, mark);
    }

    private When plain(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision, String mark) {
        boolean both = mark.equals("%");
        return new When(text, from, to, precision, both || mark.equals("~"), both || mark.equals("?"), End.KNOWN);
    }

    private void ordered(@Nullable When first, @Nullable When last) {
        if (first != null && last != null && first.earliest() != null && last.latest() != null) {
            if (first.earliest().isAfter(last.latest())) {
                throw refused("when-order");
            }
        }
    }

    private static boolean about(@Nullable When when) {
        return when != null && when.approximate();
    }

    private static boolean perhaps(@Nullable When when) {
        return when != null && when.uncertain();
    }

    private static @Nullable LocalDate min(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? null : a.isBefore(b) ? a : b;
    }

    private static @Nullable LocalDate max(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? null : a.isAfter(b) ? a : b;
    }

    private Refusal refused(String code) {
        return new Refusal(new Problem(code, "when", text));
    }
}
