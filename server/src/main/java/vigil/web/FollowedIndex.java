package vigil.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.claim.Subject;
import vigil.search.Answer;
import vigil.search.Asked;
import vigil.search.PeopleIndex;
import vigil.search.Person;
import vigil.web.sight.View;

/// An index in memory of the people of one view, which it follows person by person.
public final class FollowedIndex {
    private final BiFunction<View, Subject, Optional<Person>> described;
    private PeopleIndex people = PeopleIndex.inMemory();
    private @Nullable View followed;
    private long version;

    /// @param described what can be found of somebody; empty of whoever cannot be found
    public FollowedIndex(BiFunction<View, Subject, Optional<Person>> described) {
        this.described = described;
    }

    /// Answers from what `view` shows now.
    public synchronized Answer find(View view, Asked asked) {
        long now = view.version();
        if (followed != view || version != now) {
            Optional<Set<Subject>> changed = followed == view ? view.changedSince(version) : Optional.empty();
            if (changed.isPresent()) {
                changed.get().forEach(subject -> follow(view, subject));
            } else {
                people = PeopleIndex.inMemory();
                people.addAll(view.people().stream().flatMap(subject -> described(view, subject)));
            }
            people.refresh();
            followed = view;
            version = now;
        }
        return people.find(asked);
    }

    private void follow(View view, Subject subject) {
        people.remove(subject.id().text());
        described(view, subject).forEach(people::put);
    }

    private Stream<Person> described(View view, Subject subject) {
        return described.apply(view, subject).stream();
    }
}
