package vigil.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleBiFunction;
import vigil.claim.Subject;
import vigil.search.Answer;
import vigil.search.Asked;
import vigil.search.Feeds;
import vigil.search.Person;
import vigil.search.same.Candidate;
import vigil.web.sight.View;

/// Finds people at the desk. Whoever sees something else has an index of their own, in memory, so that nothing they may
/// not see has a part in hits, counts, order or suggestions.
public final class PeopleFinder {
    private final Map<Set<String>, FollowedIndex> indexes = new ConcurrentHashMap<>();
    private final Map<Set<String>, SameQueue> queues = new ConcurrentHashMap<>();

    /// Answers from what `view` shows; `sight` are the compartments of whoever looks.
    public Answer find(View view, Set<String> sight, Asked asked) {
        return indexes.computeIfAbsent(sight, each -> new FollowedIndex(PeopleFinder::described))
                .find(view, asked);
    }

    private static Optional<Person> described(View view, Subject subject) {
        boolean named = subject.kind() == Subject.Kind.PERSON
                && view.register().identity().root(subject).equals(subject)
                && !view.names(subject).isEmpty();
        return named ? view.person(subject.id()).map(Feeds::of) : Optional.empty();
    }

    /// Who might be one person, the most consequential first; pairs that somebody has answered are not among them.
    public SameQueue.Pairs same(View view, Set<String> sight, ToDoubleBiFunction<View, Candidate> consequence) {
        return queues.computeIfAbsent(sight, each -> new SameQueue(consequence)).pairs(view);
    }
}
