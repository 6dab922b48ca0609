package vigil.text.dates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.text.dates.DateToken.Kind;

/// One date without "from", "between" and "or": `26/12/1976`, `24 February 2022`, `end of/09/1976`, `about 2022`.
final class SimpleDate {
    private final DateHabits habits;
    private final List<DateToken> content = new ArrayList<>();
    private final List<Kind> separators = new ArrayList<>();
    private Partial date = Partial.NONE;
    private boolean yearSaid;

    private SimpleDate(DateHabits habits) {
        this.habits = habits;
    }

    /// The date, perhaps without its year or month; null if the tokens are not of this form.
    static @Nullable Partial of(List<DateToken> tokens, DateHabits habits) throws Unread {
        return new SimpleDate(habits).read(tokens);
    }

    private @Nullable Partial read(List<DateToken> tokens) throws Unread {
        for (DateToken token : tokens) {
            if (!take(token)) {
                return null;
            }
        }
        @Nullable Partial read = parts();
        if (read == null) {
            return null;
        }
        Partial found = read.half(date.half());
        found = date.about() ? found.roughly() : found;
        return date.perhaps() ? found.doubtful() : found;
    }

    private boolean take(DateToken token) {
        switch (token.kind()) {
            case ABOUT, PART -> date = date.roughly();
            case PERHAPS -> date = date.doubtful();
            case YEAR -> yearSaid = true;
            case HALF -> {
                return half(token);
            }
            case NUMBER, MONTH, SEASON, DECADE -> content.add(token);
            case SLASH, DOT, DASH -> {
                if (!content.isEmpty()) {
                    separators.add(token.kind());
                }
            }
            case FILLER, COMMA -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    /// `second half of`, or the figure that stands before `fortnight`.
    private boolean half(DateToken token) {
        int half = token.value();
        if (half == 0 && !content.isEmpty() && content.getLast().is(Kind.NUMBER)) {
            half = content.removeLast().value();
        }
        date = date.half(half);
        return half == 1 || half == 2;
    }

    private @Nullable Partial parts() throws Unread {
        return switch (content.size()) {
            case 1 -> one(content.getFirst());
            case 2 -> two(content.getFirst(), content.getLast());
            case 3 -> three(content.get(0), content.get(1), content.get(2));
            default -> null;
        };
    }

    private @Nullable Partial one(DateToken only) throws Unread {
        return switch (only.kind()) {
            case DECADE -> Partial.NONE.asDecade(only.value());
            case MONTH, SEASON -> Partial.NONE.month(only.value());
            case NUMBER -> only.digits() <= 2 && !yearSaid ? day(Partial.NONE, only) : Partial.NONE.year(year(only));
            default -> null;
        };
    }

    private @Nullable Partial two(DateToken a, DateToken b) throws Unread {
        if (named(a) && b.is(Kind.NUMBER)) {
            return b.digits() <= 2 && !yearSaid
                    ? day(Partial.NONE.month(a.value()), b)
                    : Partial.NONE.month(a.value()).year(year(b));
        }
        if (a.is(Kind.NUMBER) && named(b)) {
            return a.digits() == 4
                    ? Partial.NONE.year(year(a)).month(b.value())
                    : day(Partial.NONE.month(b.value()), a);
        }
        if (!a.is(Kind.NUMBER) || !b.is(Kind.NUMBER) || separators.isEmpty()) {
            return null;
        }
        if (b.digits() == 4 && a.digits() <= 2) {
            return month(a) ? Partial.NONE.month(a.value()).year(year(b)) : null;
        }
        if (a.digits() == 4 && b.digits() <= 2) {
            return month(b) && !yearSaid ? Partial.NONE.year(year(a)).month(b.value()) : null;
        }
        return a.digits() <= 2 && b.digits() <= 2 ? dayAndMonth(a, b) : null;
    }

    private @Nullable Partial three(DateToken a, DateToken b, DateToken c) throws Unread {
        if (a.is(Kind.MONTH) && b.is(Kind.NUMBER) && c.is(Kind.NUMBER)) {
            return day(Partial.NONE.month(a.value()).year(year(c)), b);
        }
        if (a.is(Kind.NUMBER) && b.is(Kind.MONTH) && c.is(Kind.NUMBER)) {
            boolean yearFirst = a.digits() == 4;
            return day(Partial.NONE.month(b.value()).year(year(yearFirst ? a : c)), yearFirst ? c : a);
        }
        boolean figures = a.is(Kind.NUMBER) && b.is(Kind.NUMBER) && c.is(Kind.NUMBER);
        if (!figures || separators.size() != 2 || separators.getFirst() != separators.getLast()) {
            return null;
        }
        if (a.digits() == 4 || habits.order() == DateOrder.YEAR_MONTH_DAY) {
            return month(b) ? day(Partial.NONE.year(year(a)).month(b.value()), c) : null;
        }
        @Nullable Partial day = dayAndMonth(a, b);
        return day == null ? null : day.year(year(c));
    }

    private @Nullable Partial dayAndMonth(DateToken a, DateToken b) throws Unread {
        boolean dayFirst = a.value() > 12 || a.value() == b.value();
        boolean monthFirst = b.value() > 12;
        if (habits.order() != null) {
            dayFirst = habits.order() == DateOrder.DAY_MONTH_YEAR;
        } else if (dayFirst == monthFirst) {
            throw new Unread(dayFirst ? "date-calendar" : "date-order");
        }
        DateToken month = dayFirst ? b : a;
        if (!month(month)) {
            throw new Unread("date-calendar");
        }
        return day(Partial.NONE.month(month.value()), dayFirst ? a : b);
    }

    private static boolean named(DateToken token) {
        return token.is(Kind.MONTH) || token.is(Kind.SEASON);
    }

    private static boolean month(DateToken token) {
        return token.value() >= 1 && token.value() <= 12;
    }

    private static @Nullable Partial day(Partial of, DateToken day) throws Unread {
        if (of.month() > 12 || day.digits() > 2) {
            return null;
        }
        if (day.value() < 1 || day.value() > 31) {
            throw new Unread("date-calendar");
        }
        return of.day(day.value());
    }

    private int year(DateToken token) throws Unread {
        if (token.digits() == 4) {
            return token.value();
        }
        if (token.digits() != 2 || habits.century() == null) {
            throw new Unread(token.digits() == 2 ? "date-century" : "date-written");
        }
        int from = habits.century();
        int in = from - from % 100 + token.value();
        return in < from ? in + 100 : in;
    }
}
