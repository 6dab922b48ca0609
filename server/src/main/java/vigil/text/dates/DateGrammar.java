package vigil.text.dates;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.text.dates.DateToken.Kind;

/// Intervals, alternatives and ranges of dates, as EDTF. `between`, `-` and an open side are one-of sets: the moment
/// was
/// once in them. `from … to …` is an interval: it lasted.
final class DateGrammar {
    private final DateHabits habits;

    DateGrammar(DateHabits habits) {
        this.habits = habits;
    }

    String edtf(List<DateToken> all) throws Unread {
        List<DateToken> tokens = trim(all);
        if (tokens.isEmpty()) {
            throw new Unread("date-written");
        }
        DateToken first = tokens.getFirst();
        List<DateToken> rest = tokens.subList(1, tokens.size());
        return switch (first.kind()) {
            case FROM -> lasting(rest);
            case BETWEEN -> sides(rest, Kind.AND, false);
            case BEFORE -> "[.." + (first.value() == 1 ? exact(rest) : neighbour(rest, -1)) + "]";
            case TO -> "[.." + exact(rest) + "]";
            case AFTER -> "[" + (first.value() == 1 ? exact(rest) : neighbour(rest, 1)) + "..]";
            default -> plain(tokens);
        };
    }

    private String plain(List<DateToken> tokens) throws Unread {
        int or = index(tokens, token -> token.is(Kind.OR));
        if (or > 0) {
            Partial second = known(tokens.subList(or + 1, tokens.size()));
            return "[" + filled(tokens.subList(0, or), second) + "," + edtf(second) + "]";
        }
        if (index(tokens, token -> token.is(Kind.TO)) > 0) {
            return sides(tokens, Kind.TO, habits.lasting());
        }
        @Nullable Partial simple = SimpleDate.of(tokens, habits);
        @Nullable String edtf = simple == null ? null : simple.edtf();
        return edtf != null ? edtf : dashed(tokens);
    }

    /// Tries each dash as the middle; `AÑOS/1976-77` has its century on the left only.
    private String dashed(List<DateToken> tokens) throws Unread {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.DASH)) {
                @Nullable String range = range(tokens.subList(0, i), tokens.subList(i + 1, tokens.size()));
                if (range != null) {
                    return range;
                }
            }
        }
        throw new Unread("date-written");
    }

    private @Nullable String range(List<DateToken> left, List<DateToken> right) throws Unread {
        if (right.size() == 1
                && right.getFirst().digits() == 2
                && right.getFirst().is(Kind.NUMBER)) {
            @Nullable Partial from = SimpleDate.of(left, habits);
            if (from == null || from.year() == 0 || from.month() != 0) {
                return null;
            }
            int to = from.year() - from.year() % 100 + right.getFirst().value();
            return to <= from.year() ? null : joined(edtf(from), edtf(Partial.NONE.year(to)), habits.lasting());
        }
        @Nullable Partial to = SimpleDate.of(right, habits);
        return to == null || to.edtf() == null ? null : joined(filled(left, to), edtf(to), habits.lasting());
    }

    private String lasting(List<DateToken> rest) throws Unread {
        int to = index(rest, token -> token.is(Kind.TO) || token.is(Kind.DASH) && endsOpen(rest, token));
        if (to < 0) {
            int dash = index(rest, token -> token.is(Kind.DASH));
            return dash > 0 && SimpleDate.of(rest, habits) == null
                    ? sides(rest, Kind.DASH, true)
                    : edtf(known(rest)) + "/..";
        }
        List<DateToken> end = rest.subList(to + 1, rest.size());
        if (end.isEmpty() || end.stream().anyMatch(token -> token.is(Kind.NOW))) {
            return edtf(known(rest.subList(0, to))) + "/..";
        }
        return sides(rest, Kind.TO, true);
    }

    private static boolean endsOpen(List<DateToken> tokens, DateToken dash) {
        return tokens.getLast().is(Kind.NOW) && tokens.indexOf(dash) == tokens.size() - 2;
    }

    private String sides(List<DateToken> tokens, Kind middle, boolean lasting) throws Unread {
        int at = index(tokens, token -> token.is(middle));
        if (at < 1) {
            throw new Unread("date-written");
        }
        Partial to = known(tokens.subList(at + 1, tokens.size()));
        return joined(filled(tokens.subList(0, at), to), edtf(to), lasting);
    }

    private static String joined(String from, String to, boolean lasting) throws Unread {
        if (from.startsWith("[") || to.startsWith("[")) {
            throw new Unread("date-written");
        }
        return lasting ? from + "/" + to : "[" + from + ".." + to + "]";
    }

    /// A side that leaves out what the other says: `20` of `20-21/05/1977`, `2` of `2-3/2022`.
    private String filled(List<DateToken> side, Partial other) throws Unread {
        @Nullable Partial partial = SimpleDate.of(side, habits);
        if (partial == null) {
            throw new Unread("date-written");
        }
        boolean bareMonth = partial.day() != 0 && partial.month() == 0 && other.day() == 0 && other.month() != 0;
        Partial meant = bareMonth ? partial.day(0).month(partial.day()) : partial;
        boolean wholeYear = meant.year() != 0 && meant.month() == 0 && meant.day() == 0;
        return edtf(wholeYear ? meant : meant.filledFrom(other));
    }

    private String exact(List<DateToken> tokens) throws Unread {
        return edtf(known(tokens));
    }

    /// "Before 2020" is 2019 at the latest, "after May 2022" is June at the earliest.
    private String neighbour(List<DateToken> tokens, int step) throws Unread {
        Partial date = known(tokens);
        if (date.about() || date.perhaps() || date.decade() || date.month() > 12 || date.half() != 0) {
            return edtf(date);
        }
        try {
            When when = When.of(edtf(date));
            String day = step < 0
                    ? String.valueOf(
                            java.util.Objects.requireNonNull(when.earliest()).minusDays(1))
                    : String.valueOf(
                            java.util.Objects.requireNonNull(when.latest()).plusDays(1));
            return date.day() != 0 ? day : day.substring(0, date.month() != 0 ? 7 : 4);
        } catch (Refusal notInTheCalendar) {
            throw new Unread("date-calendar");
        }
    }

    private Partial known(List<DateToken> tokens) throws Unread {
        @Nullable Partial date = SimpleDate.of(trim(tokens), habits);
        if (date == null) {
            throw new Unread("date-written");
        }
        return date;
    }

    private static String edtf(Partial date) throws Unread {
        @Nullable String edtf = date.edtf();
        if (edtf == null) {
            throw new Unread("date-year");
        }
        return edtf;
    }

    private static int index(List<DateToken> tokens, Predicate<DateToken> wanted) {
        for (int i = 0; i < tokens.size(); i++) {
            if (wanted.test(tokens.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<DateToken> trim(List<DateToken> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && idle(tokens.get(from))) {
            from++;
        }
        while (to > from && idle(tokens.get(to - 1))) {
            to--;
        }
        return tokens.subList(from, to);
    }

    private static boolean idle(DateToken token) {
        return token.is(Kind.FILLER) || token.is(Kind.COMMA) || token.is(Kind.DOT);
    }
}
