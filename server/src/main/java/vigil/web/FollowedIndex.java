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

/// An index in memory of the people of one view, which it follows person by person. Of a large register it answers from
/// what it has, and takes in what changed behind the one who asks: whoever shows a hit looks in the view what is so
/// now.
public final class FollowedIndex {
    /// So many people are followed while somebody waits.
    private static final int FEW = 1_500;

    private record Followed(View view, long version, PeopleIndex people) {}

    private final BiFunction<View, Subject, Optional<Person>> described;
    private @Nullable Followed followed;
    private boolean underWay;

    /// @param described what can be found of somebody; empty of whoever cannot be found
    public FollowedIndex(BiFunction<View, Subject, Optional<Person>> described) {
        this.described = described;
    }

    /// Answers from what `view` shows.
    public Answer find(View view, Asked asked) {
        return current(view).find(asked);
    }

    private synchronized PeopleIndex current(View view) {
        Followed last = followed;
        if (last == null || last.view != view) {
            last = begin(view);
        } else if (last.version != view.version() && view.countPeople() <= FEW) {
            last = follow(last);
        } else if (last.version != view.version() && !underWay) {
            underWay = true;
            Followed before = last;
            Thread.ofPlatform().daemon().name("index").start(() -> followBehind(before));
        }
        followed = last;
        return last.people;
    }

    private void followBehind(Followed before) {
        Followed now = before;
        try {
            now = follow(before);
        } finally {
            settle(before, now);
        }
    }

    private synchronized void settle(Followed before, Followed now) {
        underWay = false;
        followed = followed == before ? now : followed;
    }

    private Followed begin(View view) {
        long version = view.version();
        PeopleIndex people = PeopleIndex.inMemory();
        people.addAll(view.people().stream().flatMap(subject -> described(view, subject)));
        people.refresh();
        return new Followed(view, version, people);
    }

    private Followed follow(Followed last) {
        long version = last.view.version();
        Optional<Set<Subject>> changed = last.view.changedSince(last.version);
        if (changed.isEmpty()) {
            return begin(last.view);
        }
        for (Subject subject : changed.get()) {
            last.people.remove(subject.id().text());
            described(last.view, subject).forEach(last.people::put);
        }
        last.people.refresh();
        return new Followed(last.view, version, last.people);
    }

    private Stream<Person> described(View view, Subject subject) {
        return described.apply(view, subject).stream();
    }
}
