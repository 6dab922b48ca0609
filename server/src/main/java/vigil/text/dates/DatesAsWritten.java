package vigil.text.dates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.When;

/// Reads one date as people write it in a table or a form and gives the EDTF of it (standards/05 section 1), as exact
/// as it was written and no more: `26/12/1976`, `около 2022` (`2022~`), `NOV-DIC/1975` (`[1975-11..1975-12]`), `2022?`,
/// `between 2019 and 2021`, `с 03.2022 по 05.2023`. EDTF itself is read as it is.
///
/// Problems: `date-written` no date, `date-order` figures that mean two dates, `date-century` a year of two figures,
/// `date-year` no year, `date-calendar` no such day.
public final class DatesAsWritten {
    /// Longer than any date.
    private static final int LONGEST = 80;

    private static final Pattern EDTF = Pattern.compile("[-0-9XY/?~%.,\\[\\]T:Z+]{4,}");
    private static final Pattern FIGURES = Pattern.compile(
            "\\d{4}(-\\d{2}(-\\d{2})?)?[?~%]?(/(\\d{4}(-\\d{2}(-\\d{2})?)?[?~%]?|\\.\\.|))?|\\d{2,3}X{1,2}|\\d{4}-.*X.*|\\[.*\\]|\\d{4}.*T.*|\\.\\./.*");
    /// Midnight is how a spreadsheet or a database writes a day.
    private static final Pattern MIDNIGHT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]00:00(:00(\\.0+)?)?Z?");

    /// A date at the start of a text, and where it ends there.
    public record Leading(When when, int end) {}

    private DatesAsWritten() {}

    /// The date; the refusal's problem names `where` and what stood there.
    public static When of(String written, DateHabits habits, String where) {
        String text = written.strip();
        try {
            return read(text, habits);
        } catch (Unread unread) {
            throw new Refusal(new Problem(unread.code(), where, text));
        }
    }

    /// The most exact date that begins the text and is followed by its end, a comma or white space, in as few
    /// characters as say it: of `26/12/1976   LA PLATA` the first ten ("la" is a word of dates too).
    public static Optional<Leading> leading(String text, DateHabits habits) {
        Optional<Leading> found = Optional.empty();
        for (int end = Math.min(text.length(), LONGEST); end >= 4; end--) {
            if (boundary(text, end)) {
                @Nullable When when = orNull(text.substring(0, end).strip(), habits);
                if (when != null && found.map(Leading::when).orElse(when).equals(when)) {
                    found = Optional.of(new Leading(when, end));
                }
            }
        }
        return found;
    }

    private static @Nullable When orNull(String text, DateHabits habits) {
        try {
            return read(text, habits);
        } catch (Unread unread) {
            return null;
        }
    }

    private static boolean boundary(String text, int end) {
        boolean follows = end == text.length()
                || Character.isWhitespace(text.charAt(end))
                || ",;(".indexOf(text.charAt(end)) >= 0;
        return follows && !Character.isWhitespace(text.charAt(end - 1));
    }

    private static When read(String text, DateHabits habits) throws Unread {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Unread("date-written");
        }
        var midnight = MIDNIGHT.matcher(text);
        String plain = midnight.matches() ? midnight.group(1) : text;
        if (EDTF.matcher(plain).matches() && FIGURES.matcher(plain).matches()) {
            @Nullable When when = edtf(plain);
            if (when != null) {
                return when;
            }
        }
        @Nullable List<DateToken> tokens = DateTokens.of(text, habits.languages());
        if (tokens == null) {
            throw new Unread("date-written");
        }
        @Nullable When when = edtf(new DateGrammar(habits).edtf(tokens));
        if (when == null) {
            throw new Unread("date-calendar");
        }
        return when;
    }

    private static @Nullable When edtf(String text) {
        try {
            return When.of(text);
        } catch (Refusal notOne) {
            return null;
        }
    }
}
