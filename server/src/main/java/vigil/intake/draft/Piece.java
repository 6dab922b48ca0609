package vigil.intake.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.claim.Fact;
import vigil.claim.Problem;
import vigil.claim.Visibility;
import vigil.intake.reading.Mark;
import vigil.ledger.Records;

/// One fact in the making: the marks it is read from, and what is the matter with it.
record Piece(List<Mark> marks, Fact fact, List<Problem> problems, boolean thirdPerson, Visibility visibility) {
    Piece {
        marks = marks.stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
    }

    int start() {
        return marks.getFirst().start();
    }

    /// Says nothing that the other does not say too.
    boolean within(Piece other) {
        Map<String, Object> all = Records.write((Record) other.fact);
        return Records.write((Record) fact).entrySet().stream()
                .allMatch(part -> part.getValue().equals(all.get(part.getKey())));
    }

    Piece with(Piece repeated) {
        return new Piece(
                Stream.concat(marks.stream(), repeated.marks.stream())
                        .distinct()
                        .toList(),
                fact,
                Stream.concat(problems.stream(), repeated.problems.stream())
                        .distinct()
                        .toList(),
                thirdPerson,
                visibility);
    }
}
