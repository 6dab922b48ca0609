package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vigil.intake.reading.Mark;

/// Says so where a text contradicts itself: two ages, two days of birth, two dates of one arrest close together.
final class Conflicts {
    private static final Set<String> ONCE = Set.of("age", "birth", "arrest_date", "death_date");

    List<Mark> of(List<Mark> marks) {
        Map<String, List<Mark>> facts = new HashMap<>();
        for (Mark mark : marks) {
            String value = mark.value();
            if (!ONCE.contains(mark.pred()) || mark.persons().size() != 1 || value == null) continue;
            if (mark.pred().equals("birth") && !value.matches("[\\dX]{4}.*")) continue;
            facts.computeIfAbsent(mark.pred() + " " + mark.persons().getFirst(), k -> new ArrayList<>())
                    .add(mark);
        }
        List<Mark> out = new ArrayList<>();
        for (List<Mark> same : facts.values())
            for (Mark mark : same) {
                boolean contradicted = false;
                for (Mark other : same) contradicted |= contradict(mark, other);
                if (contradicted)
                    out.add(new Mark(
                            "conflict",
                            mark.persons(),
                            mark.start(),
                            mark.end(),
                            mark.pred(),
                            mark.confidence(),
                            "the text says it differently elsewhere",
                            List.of()));
            }
        return out;
    }

    private static boolean contradict(Mark a, Mark b) {
        String one = Objects.requireNonNull(a.value());
        String two = Objects.requireNonNull(b.value());
        if (one.equals(two)) return false;
        if (!a.pred().endsWith("_date")) return a.pred().equals("age") || one.length() == two.length();
        if (one.length() != 10 || two.length() != 10) return false;
        return Math.abs(java.time.LocalDate.parse(one).toEpochDay()
                        - java.time.LocalDate.parse(two).toEpochDay())
                < 40;
    }
}
