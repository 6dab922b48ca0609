package vigil.intake.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Term;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.reading.Mark;

/// Turns the values of marks into those of facts. One that is refused is left out and its problems
/// are kept: the words stay a proposal, and the editor sees what is wrong with them.
final class Values {
    private final String text;
    private final List<Problem> problems = new ArrayList<>();

    Values(String text) {
        this.text = text;
    }

    @Nullable
    When when(@Nullable Mark mark) {
        return read(mark, When::of);
    }

    @Nullable
    Term term(@Nullable Mark mark) {
        return read(mark, Term::new);
    }

    @Nullable
    Integer number(@Nullable Mark mark) {
        return read(mark, value -> {
            try {
                return Integer.valueOf(value.strip());
            } catch (NumberFormatException e) {
                throw new Refusal(new Problem("number", "value", value));
            }
        });
    }

    /// The value, or the words themselves where the mark has none.
    @Nullable
    String words(@Nullable Mark mark) {
        return mark == null ? null : mark.value() == null ? quote(mark) : mark.value();
    }

    /// The words of the text in one line.
    String quote(Mark mark) {
        return text.substring(mark.start(), mark.end()).replaceAll("\\s+", " ").strip();
    }

    private <T> @Nullable T read(@Nullable Mark mark, Function<String, T> reading) {
        if (mark == null || mark.value() == null) {
            return null;
        }
        try {
            return reading.apply(mark.value());
        } catch (Refusal refusal) {
            refusal.problems().forEach(problem -> problems.add(new Problem(problem.code(), mark.pred(), mark.value())));
            return null;
        }
    }

    void problem(String code, Mark mark, String... found) {
        problems.add(new Problem(code, mark.pred(), found));
    }

    Fact noted(List<Mark> marks) {
        return new Fact.Noted(marks.stream().map(this::quote).collect(Collectors.joining("; ")), null);
    }

    /// The fact; where it cannot be made of these values, a note of the words.
    Piece piece(List<Mark> marks, Supplier<Fact> fact) {
        Fact made;
        try {
            made = fact.get();
        } catch (Refusal refusal) {
            if (problems.isEmpty()) {
                refusal.problems()
                        .forEach(problem -> problems.add(
                                new Problem(problem.code(), marks.getFirst().pred(), problem.found())));
            }
            made = noted(marks);
        }
        return new Piece(marks, made, List.copyOf(problems), false, Visibility.OPEN);
    }
}
