package vigil.web.sight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.claim.Subject;

/// Everybody whom one kind of viewer sees, by what there is to do: kept person by person, so that a list costs what is
/// shown of it.
final class Agenda {
    private static final Comparator<Standing> RECORDED = Comparator.comparingLong(Standing::place);
    private static final Comparator<Standing> SILENCE = Comparator.comparing(
                    (Standing each) -> Objects.requireNonNull(each.silent()))
            .thenComparing(RECORDED);

    private final Map<Subject, Standing> all = new HashMap<>();
    private final TreeSet<Standing> named = new TreeSet<>(RECORDED);
    private final TreeSet<Standing> waiting = new TreeSet<>(RECORDED);
    private final TreeSet<Standing> uncovered = new TreeSet<>(RECORDED);
    private final TreeSet<Standing> expired = new TreeSet<>(RECORDED);
    private final TreeSet<Standing> silent = new TreeSet<>(SILENCE);
    private final TreeSet<Due> due = new TreeSet<>(Due.URGENT);
    /// By the words of a name.
    private final Map<String, TreeMap<Long, Subject>> byName = new HashMap<>();

    /// Takes in somebody who is not there.
    void put(Standing now) {
        all.put(now.person(), now);
        sets(now).forEach(set -> set.add(now));
        due.addAll(now.due());
        keys(now)
                .forEach(
                        key -> byName.computeIfAbsent(key, k -> new TreeMap<>()).put(now.place(), now.person()));
    }

    void remove(Subject person) {
        Standing was = all.remove(person);
        if (was != null) {
            sets(was).forEach(set -> set.remove(was));
            was.due().forEach(due::remove);
            keys(was)
                    .forEach(key -> byName.computeIfPresent(key, (k, people) -> {
                        people.remove(was.place());
                        return people.isEmpty() ? null : people;
                    }));
        }
    }

    private List<TreeSet<Standing>> sets(Standing of) {
        var sets = new ArrayList<TreeSet<Standing>>();
        if (of.isNamed()) {
            sets.add(named);
        }
        if (of.waiting()) {
            sets.add(waiting);
        }
        if (of.uncovered() > 0) {
            sets.add(uncovered);
        }
        if (of.expired() > 0) {
            sets.add(expired);
        }
        if (of.silent() != null) {
            sets.add(silent);
        }
        return sets;
    }

    private static Set<String> keys(Standing of) {
        var keys = new LinkedHashSet<String>();
        of.names().forEach(name -> keys.add(NameKey.of(name)));
        return keys;
    }

    TreeSet<Standing> named() {
        return named;
    }

    TreeSet<Standing> waiting() {
        return waiting;
    }

    TreeSet<Standing> uncovered() {
        return uncovered;
    }

    TreeSet<Standing> expired() {
        return expired;
    }

    /// Of whom nobody has said anything since before `day`, longest silent first.
    List<Standing> silentSince(LocalDate day) {
        var since = new ArrayList<Standing>();
        for (Standing each : silent) {
            if (!Objects.requireNonNull(each.silent()).isBefore(day)) {
                break;
            }
            since.add(each);
        }
        return since;
    }

    /// What is a thing to do on `today`, the most urgent first.
    List<Due> due(LocalDate today, int most) {
        var near = new ArrayList<Due>();
        LocalDate last = today.plusDays(Math.max(Due.HEARINGS, Due.CONSENTS));
        Due from = new Due(today.minusDays(Due.MISSED), "", NOBODY, null, null, 0);
        for (Due each : due.tailSet(from)) {
            if (each.day().isAfter(last) || near.size() == most) {
                break;
            }
            if (each.isNear(today)) {
                near.add(each);
            }
        }
        return near;
    }

    private static final Subject NOBODY = Subject.person(new vigil.claim.Id("0".repeat(26)));

    /// Everybody of the same name, in whatever order its words stand.
    List<Subject> called(String name) {
        return List.copyOf(
                byName.getOrDefault(NameKey.of(name), new TreeMap<>()).values());
    }

    /// Everybody whose name has `part` in it.
    List<Subject> calledLike(String part, int most) {
        String sought = part.toLowerCase(Locale.ROOT);
        return named.stream()
                .filter(each -> each.names().stream().anyMatch(name -> name.contains(sought)))
                .limit(most)
                .map(Standing::person)
                .toList();
    }
}
