package vigil.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Subject;
import vigil.search.Answer;
import vigil.search.Asked;
import vigil.search.Feeds;
import vigil.search.PeopleIndex;
import vigil.search.Person;
import vigil.search.same.Candidate;
import vigil.search.same.Described;
import vigil.search.same.Descriptions;
import vigil.search.same.SamePeople;

/// Finds people at the desk. Whoever sees something else has an index of their own, in memory, so that nothing they may
/// not see has a part in hits, counts, order or suggestions.
public final class PeopleFinder {
    /// The lowest score worth asking somebody about.
    private static final double WORTH_ASKING = 0.5;

    private final Map<Set<String>, Index> indexes = new ConcurrentHashMap<>();

    /// Answers from what `view` shows; `sight` are the compartments of whoever looks.
    public Answer find(View view, Set<String> sight, Asked asked) {
        return indexes.computeIfAbsent(sight, each -> new Index()).find(view, asked);
    }

    /// Who might be one person, the likeliest first; pairs that somebody has answered are not among them.
    public List<Candidate> same(View view, Set<String> sight) {
        return indexes.computeIfAbsent(sight, each -> new Index()).same(view);
    }

    /// What one kind of viewer can find; follows the register, person by person.
    private static final class Index {
        private final PeopleIndex people = PeopleIndex.inMemory();
        private final Map<String, Person> known = new HashMap<>();
        private @Nullable View fed;
        private @Nullable View compared;
        private List<Candidate> candidates = List.of();

        synchronized Answer find(View view, Asked asked) {
            if (fed != view) {
                feed(view);
                fed = view;
            }
            return people.find(asked);
        }

        private void feed(View view) {
            var gone = new java.util.HashSet<>(known.keySet());
            for (Subject subject : view.people()) {
                Person person = Feeds.of(view.register().file(subject));
                gone.remove(person.id());
                if (!person.equals(known.put(person.id(), person))) {
                    people.put(person);
                }
            }
            gone.forEach(id -> {
                known.remove(id);
                people.remove(id);
            });
            people.refresh();
        }

        synchronized List<Candidate> same(View view) {
            if (compared != view) {
                List<Described> all = view.people().stream()
                        .map(subject -> Descriptions.of(view.register().file(subject)))
                        .toList();
                candidates = new SamePeople(Descriptions.answered(view.entries()), WORTH_ASKING).within(all);
                compared = view;
            }
            return candidates;
        }
    }
}
