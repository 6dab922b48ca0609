package vigil.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Entry;
import vigil.claim.Subject;

/// Which subjects are one person: connected components of `SamePerson`, in the order of recording. Of
/// one pair the last word counts. A `NotSamePerson` never gives way to a chain of others: a link that
/// would join two people held apart is left out and named in [#conflicts]. Each word that is added or taken away
/// concerns only the subjects it is linked with, and only these are joined anew. May be read while one thread changes
/// it.
public final class Identity {
    /// What was said about one pair, by its place in the record.
    private final Map<Set<Subject>, TreeMap<Long, Curation>> words = new HashMap<>();

    private final Map<Subject, Set<Set<Subject>>> pairs = new HashMap<>();
    private final Map<Subject, Joined> joined = new ConcurrentHashMap<>();
    /// Place of the entry in which the record first speaks of a subject; whoever nobody spoke of comes last.
    private final ToLongFunction<Subject> age;

    Identity(ToLongFunction<Subject> age) {
        this.age = age;
    }

    /// Reads the identity curations among `entries`, which stand in the order of recording.
    public static Identity of(List<Entry> entries) {
        var ages = new HashMap<Subject, Long>();
        long place = 0;
        for (Entry entry : entries) {
            if (entry instanceof Claim claim) {
                ages.putIfAbsent(claim.subject(), place);
            }
            place++;
        }
        var identity = new Identity(subject -> ages.getOrDefault(subject, Long.MAX_VALUE));
        place = 0;
        for (Entry entry : entries) {
            if (entry instanceof SamePerson || entry instanceof NotSamePerson) {
                identity.add(place, (Curation) entry);
            }
            place++;
        }
        return identity;
    }

    /// An identity that is told what it needs, for those who keep entries by themselves.
    ///
    /// @param age place of the first claim about a subject, `Long.MAX_VALUE` if there is none
    public static Identity following(ToLongFunction<Subject> age) {
        return new Identity(age);
    }

    /// Takes in a word about two subjects, at its place in the record.
    ///
    /// @return everyone who may be somebody else now
    public Set<Subject> add(long place, Curation word) {
        Set<Subject> pair = pair(word);
        words.computeIfAbsent(pair, p -> new TreeMap<>()).put(place, word);
        pair.forEach(subject ->
                pairs.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(pair));
        return joinAnew(pair);
    }

    /// Takes a word away again.
    public Set<Subject> remove(long place, Curation word) {
        Set<Subject> pair = pair(word);
        TreeMap<Long, Curation> said = words.getOrDefault(pair, new TreeMap<>());
        said.remove(place);
        if (said.isEmpty()) {
            words.remove(pair);
            pair.forEach(subject -> pairs.getOrDefault(subject, new HashSet<>()).remove(pair));
        }
        return joinAnew(pair);
    }

    /// The first claim about `subject` is another one than before.
    public Set<Subject> aged(Subject subject) {
        return joined.containsKey(subject) ? joinAnew(Set.of(subject)) : Set.of(subject);
    }

    /// Everyone who is linked with `subject` now, directly or through others, the same person or not.
    Set<Subject> linkedWith(Subject subject) {
        Joined all = joined.get(subject);
        return all == null ? Set.of(subject) : all.linked();
    }

    private static Set<Subject> pair(Curation word) {
        return switch (word) {
            case SamePerson same -> Set.of(same.one(), same.other());
            case NotSamePerson not -> Set.of(not.one(), not.other());
            default -> throw new IllegalArgumentException("not about who is who: " + word.id());
        };
    }

    private Set<Subject> joinAnew(Set<Subject> pair) {
        var concerned = new HashSet<>(pair);
        for (Subject subject : pair) {
            Joined before = joined.get(subject);
            if (before != null) {
                concerned.addAll(before.linked());
            }
        }
        var done = new HashSet<Subject>();
        for (Subject subject : concerned) {
            if (!done.contains(subject)) {
                Set<Subject> linked = linked(subject);
                done.addAll(linked);
                place(linked);
            }
        }
        return concerned;
    }

    private void place(Set<Subject> linked) {
        if (linked.size() == 1) {
            linked.forEach(joined::remove);
        } else {
            Joined all = Joined.of(linked, lastWords(linked), age);
            linked.forEach(subject -> joined.put(subject, all));
        }
    }

    /// Everyone whom `SamePerson` links with `subject`, through whomever.
    private Set<Subject> linked(Subject subject) {
        var all = new LinkedHashSet<>(Set.of(subject));
        var next = new ArrayDeque<>(all);
        while (!next.isEmpty()) {
            for (Set<Subject> pair : pairs.getOrDefault(next.removeFirst(), Set.of())) {
                if (words.get(pair) instanceof TreeMap<Long, Curation> said
                        && said.lastEntry().getValue() instanceof SamePerson) {
                    pair.stream().filter(all::add).forEach(next::add);
                }
            }
        }
        return all;
    }

    private List<Curation> lastWords(Set<Subject> linked) {
        var last = new ArrayList<Map.Entry<Long, Curation>>();
        linked.stream()
                .flatMap(subject -> pairs.getOrDefault(subject, Set.of()).stream())
                .distinct()
                .filter(linked::containsAll)
                .forEach(pair -> {
                    TreeMap<Long, Curation> said = words.get(pair);
                    if (said != null) {
                        last.add(said.lastEntry());
                    }
                });
        last.sort(Map.Entry.comparingByKey());
        return last.stream().map(Map.Entry::getValue).toList();
    }

    /// The subject that stands for everyone it is the same as.
    public Subject root(Subject subject) {
        Joined all = joined.get(subject);
        return all == null ? subject : all.root(subject);
    }

    /// All subjects that are the same person as `subject`, itself among them.
    public Set<Subject> same(Subject subject) {
        Joined all = joined.get(subject);
        return all == null ? new TreeSet<>(Set.of(subject)) : all.same(subject);
    }

    /// Links that were left out because another says the two are not one person.
    public List<SamePerson> conflicts() {
        return joined.values().stream()
                .distinct()
                .flatMap(all -> all.conflicts().stream())
                .sorted(Comparator.comparing(same -> place(same)))
                .toList();
    }

    private long place(SamePerson same) {
        TreeMap<Long, Curation> said = words.get(pair(same));
        return said == null ? Long.MAX_VALUE : said.lastKey();
    }
}
