package vigil.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Entry;
import vigil.claim.Subject;

/// Which subjects are one person: connected components of `SamePerson`, in the order of recording. Of
/// one pair the last word counts. A `NotSamePerson` never gives way to a chain of others: a link that
/// would join two people held apart is left out and named in [#conflicts].
public final class Identity {
    private final Map<Subject, Subject> parent = new HashMap<>();
    private final Map<Subject, Set<Subject>> apart = new HashMap<>();
    private final List<SamePerson> conflicts = new ArrayList<>();

    /// Place of each subject in the order in which the record first speaks of it.
    private final Map<Subject, Integer> age = new HashMap<>();

    private Identity() {}

    /// Reads the identity curations among `entries`, which stand in the order of recording.
    public static Identity of(List<Entry> entries) {
        var identity = new Identity();
        var links = new LinkedHashMap<Set<Subject>, Curation>();
        for (Entry entry : entries) {
            switch (entry) {
                case Claim claim -> identity.meet(claim.subject());
                case SamePerson same -> last(links, Set.of(same.one(), same.other()), same);
                case NotSamePerson not -> last(links, Set.of(not.one(), not.other()), not);
                default -> {}
            }
        }
        links.values().forEach(link -> {
            if (link instanceof NotSamePerson not) {
                identity.separate(not.one(), not.other());
            }
        });
        links.values().forEach(link -> {
            if (link instanceof SamePerson same) {
                identity.join(same);
            }
        });
        return identity;
    }

    private void meet(Subject subject) {
        age.putIfAbsent(subject, age.size());
    }

    private static void last(Map<Set<Subject>, Curation> links, Set<Subject> pair, Curation curation) {
        links.remove(pair);
        links.put(pair, curation);
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
        int a = age.getOrDefault(one, Integer.MAX_VALUE);
        int b = age.getOrDefault(other, Integer.MAX_VALUE);
        return a == b ? one.compareTo(other) < 0 : a < b;
    }

    /// The subject that stands for everyone it is the same as.
    public Subject root(Subject subject) {
        Subject up = subject;
        for (Subject next = parent.get(up); next != null; next = parent.get(up)) {
            up = next;
        }
        return up;
    }

    /// All subjects that are the same person as `subject`, itself among them.
    public Set<Subject> same(Subject subject) {
        Subject root = root(subject);
        var all = new TreeSet<Subject>(Set.of(root));
        for (Subject other : parent.keySet()) {
            if (root(other).equals(root)) {
                all.add(other);
            }
        }
        return all;
    }

    /// Links that were left out because another says the two are not one person.
    public List<SamePerson> conflicts() {
        return List.copyOf(conflicts);
    }
}
