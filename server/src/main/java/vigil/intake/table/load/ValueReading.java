package vigil.intake.table.load;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.intake.table.mapping.FactShape;
import vigil.text.Vocabularies;
import vigil.text.dates.DateHabits;
import vigil.text.dates.DatesAsWritten;

/// Reads what a cell says as what a part of a fact may be: a date, a number, a truth, a word of a list or a text.
final class ValueReading {
    private static final Pattern FIGURES = Pattern.compile("\\d{1,6}");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,11}");
    private static final long A_DAY = 86_400;
    private static final int MOST_DATES = 20_000;

    private final DateHabits habits;
    /// The dates of a list repeat themselves.
    private final Map<String, String> dates = new ConcurrentHashMap<>();

    ValueReading(DateHabits habits) {
        this.habits = habits;
    }

    /// The value as JSON has it; refuses what cannot be read, naming `where`.
    Object value(FactShape.Part part, boolean seconds, String text, String where) {
        String said = seconds ? day(text, where) : text;
        if (part.type() == When.class) {
            return date(said, where);
        }
        if (part.type() == int.class) {
            return number(said, where);
        }
        if (part.type() == boolean.class) {
            return truth(said, where);
        }
        if (part.vocabulary() != null
                && Vocabularies.word(part.vocabulary(), said).isEmpty()) {
            throw new Refusal(new Problem("not-in-list", where, said));
        }
        return said;
    }

    /// The day of a number of seconds since 1970.
    private static String day(String text, String where) {
        if (!SECONDS.matcher(text).matches()) {
            throw new Refusal(new Problem("number", where, text));
        }
        return LocalDate.ofEpochDay(Math.floorDiv(Long.parseLong(text), A_DAY)).toString();
    }

    private String date(String text, String where) {
        if (dates.size() > MOST_DATES) {
            dates.clear();
        }
        return dates.computeIfAbsent(
                text, written -> DatesAsWritten.of(written, habits, where).edtf());
    }

    private static Long number(String text, String where) {
        Matcher figures = FIGURES.matcher(text);
        if (!figures.find()) {
            throw new Refusal(new Problem("number", where, text));
        }
        return Long.parseLong(figures.group());
    }

    private static Boolean truth(String text, String where) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new Refusal(new Problem("truth", where, text));
        };
    }
}
