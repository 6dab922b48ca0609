package vigil.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import vigil.claim.Curation;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Subject;

/// Subjects that are linked with each other, directly or through others, and the people that they are.
final class Joined {
    private final Set<Subject> linked;
    private final ToLongFunction<Subject> age;
    private final Map<Subject, Subject> parent = new HashMap<>();
    private final Map<Subject, Set<Subject>> apart = new HashMap<>();
    private final List<SamePerson> conflicts = new ArrayList<>();

    private Joined(Set<Subject> linked, ToLongFunction<Subject> age) {
        this.linked = Set.copyOf(linked);
        this.age = age;
    }

    /// @param words the last word on each pair, in the order of recording
    static Joined of(Set<Subject> linked, List<Curation> words, ToLongFunction<Subject> age) {
        var joined = new Joined(linked, age);
        words.forEach(word -> {
            if (word instanceof NotSamePerson not) {
                joined.separate(not.one(), not.other());
            }
        });
        words.forEach(word -> {
            if (word instanceof SamePerson same) {
                joined.join(same);
            }
        });
        return joined;
    }

    private void separate(Subject one, Subject other) {
        apart.computeIfAbsent(one, s -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, s -> new HashSet<>()).add(one);
    }

    private void join(SamePerson same) {
        Subject one = root(same.one());
        Subject other = root(same.other());
        if (one.equals(other)) {
            return;
        }
        for (Subject enemy : apart.getOrDefault(one, Set.of())) {
            if (root(enemy).equals(other)) {
                conflicts.add(same);
                return;
            }
        }
        // whoever was recorded first stands for both: a public address must not change by a merge
        Subject kept = older(one, other) ? one : other;
        Subject gone = kept.equals(one) ? other : one;
        parent.put(gone, kept);
        apart.computeIfAbsent(kept, s -> new HashSet<>()).addAll(apart.getOrDefault(gone, Set.of()));
    }

    private boolean older(Subject one, Subject other) {
        long a = age.applyAsLong(one);
        long b = age.applyAsLong(other);
        return a == b ? one.compareTo(other) < 0 : a < b;
    }

    Set<Subject> linked() {
        return linked;
    }

    Subject root(Subject subject) {
        Subject up = subject;
        for (Subject next = parent.get(up); next != null; next = parent.get(up)) {
            up = next;
        }
        return up;
    }

    Set<Subject> same(Subject subject) {
        Subject root = root(subject);
        var all = new TreeSet<Subject>();
        linked.stream().filter(other -> root(other).equals(root)).forEach(all::add);
        return all;
    }

    List<SamePerson> conflicts() {
        return conflicts;
    }
}
