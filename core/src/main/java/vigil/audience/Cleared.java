package vigil.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import vigil.ledger.Line;

/// Entries that may become public, in the order of the ledger. Only [Clearance] makes one, so that whoever publishes
/// has asked there: the compiler sees to it.
public final class Cleared {
    /// Nothing: for an act that only takes back.
    public static final Cleared NOTHING = new Cleared(List.of());

    private final List<Line> lines;

    Cleared(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    public List<Line> lines() {
        return lines;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Of these only some.
    public Cleared only(Predicate<Line> which) {
        return new Cleared(lines.stream().filter(which).toList());
    }

    /// Both together, each entry once.
    public Cleared and(Cleared other) {
        var seen = new HashSet<Long>();
        var all = new ArrayList<Line>();
        List.of(lines, other.lines)
                .forEach(each ->
                        each.stream().filter(line -> seen.add(line.position())).forEach(all::add));
        all.sort(Comparator.comparingLong(Line::position));
        return new Cleared(all);
    }
}
