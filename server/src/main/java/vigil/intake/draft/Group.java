package vigil.intake.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.Mark;

/// Marks that tell of one event: at most one value for each part (date, place, force ...), within the
/// same or neighbouring sentences.
final class Group {
    private final Map<String, List<Mark>> parts = new LinkedHashMap<>();

    /// Joins marks that stand in one sentence first, then groups of neighbouring sentences, as long as
    /// no part would have two values.
    static List<Group> join(List<Mark> marks, Function<Mark, String> part, Sentences sentences) {
        var inSentence = new ArrayList<Group>();
        for (Mark mark : marks) {
            var alone = new Group();
            alone.parts
                    .computeIfAbsent(part.apply(mark), _ -> new ArrayList<>())
                    .add(mark);
            joinLast(inSentence, alone, 0, sentences);
        }
        var joined = new ArrayList<Group>();
        inSentence.forEach(group -> joinLast(joined, group, 1, sentences));
        return joined;
    }

    /// As [#join]; and where the whole text gives each part one value only, it is one event however far
    /// apart the words stand. For what happens to a person once: birth, verdict.
    static List<Group> joinAll(List<Mark> marks, Function<Mark, String> part, Sentences sentences) {
        List<Group> near = join(marks, part, sentences);
        var one = new ArrayList<Group>();
        join(marks, part, sentences).forEach(group -> joinLast(one, group, Integer.MAX_VALUE, sentences));
        return one.size() == 1 ? one : near;
    }

    private static void joinLast(List<Group> groups, Group next, int apart, Sentences sentences) {
        if (!groups.isEmpty()
                && sentences.between(groups.getLast().last(), next.first()) <= apart
                && groups.getLast().agrees(next)) {
            next.parts.forEach((part, marks) -> groups.getLast()
                    .parts
                    .computeIfAbsent(part, _ -> new ArrayList<>())
                    .addAll(marks));
        } else {
            groups.add(next);
        }
    }

    private boolean agrees(Group other) {
        return other.parts.entrySet().stream()
                .allMatch(entry -> !parts.containsKey(entry.getKey())
                        || Objects.equals(
                                parts.get(entry.getKey()).getFirst().value(),
                                entry.getValue().getFirst().value()));
    }

    @Nullable
    Mark part(String name) {
        List<Mark> marks = parts.get(name);
        return marks == null ? null : marks.getFirst();
    }

    List<Mark> marks() {
        return parts.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
    }

    Mark first() {
        return marks().getFirst();
    }

    private Mark last() {
        return marks().getLast();
    }
}
