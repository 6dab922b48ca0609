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
/// editor's own language says what comes first in `03/04/2022`; an English one may be either, and is asked.
final class TypedDate {
    private TypedDate() {}

    /// Refuses what is no date, naming the field.
    static When read(String typed, String language, String field) {
        String figures = typed.strip().codePoints().mapToObj(TypedDate::figure).collect(Collectors.joining());
        try {
            return DatesAsWritten.of(figures, habits(language), field);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.problems().stream()
                    .map(problem -> new Problem(problem.code(), field, List.of(typed.strip())))
                    .toList());
        }
    }

    /// Figures of any script count as ours.
    private static String figure(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                ? String.valueOf(Character.digit(c, 10))
                : Character.toString(c);
    }

    private static DateHabits habits(String language) {
        return new DateHabits(
                DateHabits.ANY.languages(), language.equals("en") ? null : DateOrder.DAY_MONTH_YEAR, null, true);
    }
}
