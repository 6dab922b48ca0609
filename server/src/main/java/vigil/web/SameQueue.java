package vigil.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import vigil.casefile.CaseFile;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.search.same.Answered;
import vigil.search.same.Candidate;
import vigil.search.same.Descriptions;
import vigil.search.same.SamePeople;
import vigil.web.sight.View;

/// Pairs that might be one person, for those who see the same. Comparing many people takes longer than anybody waits:
/// of a large register the last comparison is shown, less what is not so any more, while the next is made.
public final class SameQueue {
    /// The lowest score worth asking somebody about.
    private static final double WORTH_ASKING = 0.5;

    /// So many people are compared while somebody waits.
    private static final int FEW = 1_500;

    /// Pairs that are kept.
    private static final int MOST = 300;

    /// @param all how many there were when they were compared
    /// @param underWay whether the comparison is being made anew
    public record Pairs(List<Candidate> first, int all, boolean underWay) {
        public Pairs {
            first = List.copyOf(first);
        }
    }

    private record Compared(View of, long version, Pairs pairs) {}

    private final ToDoubleBiFunction<View, Candidate> consequence;
    private @Nullable Compared compared;
    private boolean underWay;

    SameQueue(ToDoubleBiFunction<View, Candidate> consequence) {
        this.consequence = consequence;
    }

    synchronized Pairs pairs(View view) {
        Compared last = compared;
        boolean stale = last == null || last.of != view || last.version != view.version();
        if (stale && view.countPeople() <= FEW) {
            last = compare(view);
            compared = last;
        } else if (stale && !underWay) {
            underWay = true;
            Thread.ofPlatform().daemon().name("who-is-who").start(() -> compareBehind(view));
        }
        return last != null && last.of == view ? standing(view, last.pairs) : new Pairs(List.of(), 0, underWay);
    }

    private void compareBehind(View view) {
        Compared now = null;
        try {
            now = compare(view);
        } finally {
            settle(now);
        }
    }

    private synchronized void settle(@Nullable Compared now) {
        underWay = false;
        compared = now == null ? compared : now;
    }

    private Compared compare(View view) {
        long version = view.version();
        var people = view.people().stream()
                .flatMap(subject -> view.person(subject.id()).stream())
                .map(Descriptions::of)
                .toList();
        var all = new SamePeople(Descriptions.answered(view.links()), WORTH_ASKING).within(people);
        var first = all.stream()
                .sorted(Comparator.comparingDouble(pair -> -consequence.applyAsDouble(view, pair)))
                .limit(MOST)
                .toList();
        return new Compared(view, version, new Pairs(first, all.size(), false));
    }

    /// What is still a question.
    private Pairs standing(View view, Pairs pairs) {
        Answered answered = Descriptions.answered(view.links());
        var first = pairs.first.stream()
                .filter(pair -> !answered.contains(pair.left(), pair.right()))
                .filter(pair -> stands(view, pair.left()) && stands(view, pair.right()))
                .toList();
        return new Pairs(first, pairs.all - pairs.first.size() + first.size(), underWay);
    }

    /// Whether the identifier still stands for somebody.
    private static boolean stands(View view, String id) {
        Optional<CaseFile> file = view.person(new Id(id));
        return file.map(CaseFile::subject).equals(Optional.of(Subject.person(new Id(id))));
    }
}
