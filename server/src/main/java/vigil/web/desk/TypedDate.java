package vigil.web.desk;

import java.util.List;
import java.util.stream.Collectors;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.When;
import vigil.text.dates.DateHabits;
import vigil.text.dates.DateOrder;
import vigil.text.dates.DatesAsWritten;

/// A date as somebody types it, in the words of any desk language: "March 2022", "в начале марта 2022", "2022?". The
/// editor's own language says what comes first in `03/04/2022`; in English it may be either, unless there are dots.
final class TypedDate {
    private TypedDate() {}

    /// Refuses what is no date, naming the field.
    static When read(String typed, String language, String field) {
        String figures = typed.strip().codePoints().mapToObj(TypedDate::figure).collect(Collectors.joining());
        try {
            return DatesAsWritten.of(figures, habits(language, figures), field);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.problems().stream()
                    .map(problem -> new Problem(code(problem), field, List.of(typed.strip())))
                    .toList());
        }
    }

    /// What is said to whoever types a date differs from what is said of the dates of a table.
    private static String code(Problem problem) {
        return problem.code().equals("date-order") ? "date-two-days" : problem.code();
    }

    /// Figures of any script count as ours.
    private static String figure(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                ? String.valueOf(Character.digit(c, 10))
                : Character.toString(c);
    }

    private static DateHabits habits(String language, String typed) {
        boolean asked = language.equals("en") && !typed.contains(".");
        return new DateHabits(DateHabits.ANY.languages(), asked ? null : DateOrder.DAY_MONTH_YEAR, null, true);
    }
}
