package vigil.search.same;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who of one list might be who of another, or of the same: candidates with scores and reasons, likeliest first.
/// Merges nothing and remembers nothing; a pair somebody has answered is not asked again.
public final class SamePeople {
    /// At first a little more is kept than will be asked: how far two lists overlap shows only afterwards.
    private static final double FIRST_LOOK = 0.05;

    private final Answered answered;
    private final Counted words = new Counted();
    private final NameWeight names = new NameWeight(words);
    private final MarkWeight marks = new MarkWeight();
    private final double least;

    /// `least` is the lowest score worth asking a person about.
    public SamePeople(Answered answered, double least) {
        this.answered = answered;
        this.least = least;
    }

    /// Pairs across two lists.
    public List<Candidate> between(List<Described> left, List<Described> right) {
        var rightSide = prepared(right);
        var leftSide = prepared(left);
        var blocks = new Blocks(rightSide);
        var found = new ArrayList<Candidate>();
        for (var one : leftSide) {
            for (int number : blocks.near(one)) {
                add(one, rightSide.get(number), right.size(), found);
            }
        }
        return sorted(Overlap.of(found, left.size()).weighed(found, least));
    }

    /// Pairs within one list, each once.
    public List<Candidate> within(List<Described> people) {
        var side = prepared(people);
        var blocks = new Blocks(side);
        var found = new ArrayList<Candidate>();
        for (int one = 0; one < side.size(); one++) {
            for (int number : blocks.near(side.get(one))) {
                if (number > one) {
                    add(side.get(one), side.get(number), people.size(), found);
                }
            }
        }
        found.removeIf(candidate -> candidate.score() < least);
        return sorted(found);
    }

    private List<Prepared> prepared(List<Described> people) {
        var prepared = people.stream().map(Prepared::of).toList();
        for (var person : prepared) {
            person.names().forEach(name -> List.of(name).forEach(word -> words.add(word.letters())));
            marks.count(person.of());
        }
        return prepared;
    }

    private void add(Prepared left, Prepared right, int among, List<Candidate> found) {
        if (answered.contains(left.of().id(), right.of().id())) {
            return;
        }
        var candidate = compared(left, right, among);
        if (candidate != null) {
            found.add(candidate);
        }
    }

    /// Weighs all reasons against how unlikely any two of this many people are to be one.
    private @Nullable Candidate compared(Prepared left, Prepared right, int among) {
        var reasons = new ArrayList<>(names.reasons(left, right));
        var birth = BirthWeight.reason(left.of().born(), right.of().born());
        if (birth != null) {
            reasons.add(birth);
        }
        reasons.addAll(marks.reasons(left.of(), right.of()));
        double odds = reasons.stream().mapToDouble(Reason::weight).sum() - Math.log(among + 1.0);
        double score = 1 / (1 + Math.exp(-odds));
        return score < least * FIRST_LOOK
                ? null
                : new Candidate(left.of().id(), right.of().id(), score, reasons);
    }

    private static List<Candidate> sorted(List<Candidate> found) {
        found.sort(Comparator.comparingDouble((Candidate candidate) -> -weight(candidate))
                .thenComparing(Candidate::left)
                .thenComparing(Candidate::right));
        return found;
    }

    /// Scores near 1 are all alike; the sum of the reasons still tells them apart.
    private static double weight(Candidate candidate) {
        return candidate.reasons().stream().mapToDouble(Reason::weight).sum();
    }
}
