package vigil.edition.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A stroke for each day, a column for each month, the last stroke alight while it lasts: what the
/// count of days looks like. Lengths are units of the picture: a column 7 wide, a day 2.6 high.
///
/// @param label the picture in words
public record Strip(String label, String width, String columns, String today, List<Year> years) {
    private static final double DAY = 2.6;
    private static final double COLUMN = 7;
    private static final double NEXT = 9.2;
    private static final double NEW_YEAR = 5;
    private static final double TOP = 15;
    /// A label of a year needs this much room.
    private static final double LABEL = 30;
    /// Short spans are not blown up: the picture is at least as wide as three years.
    private static final double LEAST = 311.4;

    /// The label of a year over its first column.
    public record Year(String x, int year) {}

    /// @param lasts whether the last day is today
    static Strip of(LocalDate first, LocalDate last, boolean lasts, String label) {
        var columns = new StringBuilder();
        var years = new ArrayList<Year>();
        double x = 0;
        double labelled = -LABEL;
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            boolean begins = month.equals(YearMonth.from(first));
            x += begins ? 0 : month.getMonthValue() == 1 ? NEXT + NEW_YEAR : NEXT;
            if (begins || month.getMonthValue() == 1) {
                if (x - labelled < LABEL) {
                    years.removeLast();
                }
                years.add(new Year(number(x), month.getYear()));
                labelled = x;
            }
            int from = begins ? first.getDayOfMonth() : 1;
            boolean ends = month.equals(YearMonth.from(last));
            int to = ends ? last.getDayOfMonth() - (lasts ? 1 : 0) : month.lengthOfMonth();
            columns.append(column(x, from, to));
        }
        String today =
                lasts ? "M" + number(x) + " " + number(TOP + DAY * (last.getDayOfMonth() - 1)) + "h7v1.6h-7z" : "";
        return new Strip(label, number(Math.max(LEAST, x + COLUMN)), columns.toString(), today, years);
    }

    private static String column(double x, int from, int to) {
        return to < from
                ? ""
                : "M" + number(x) + " " + number(TOP + DAY * (from - 1)) + "h7v" + number(DAY * (to - from + 1))
                        + "h-7z";
    }

    /// To a tenth.
    private static String number(double length) {
        long tenths = Math.round(length * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
