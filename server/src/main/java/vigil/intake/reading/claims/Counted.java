package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.intake.reading.people.Who;

/// "The second defendant": counted in the order in which the text names them.
final class Counted {
    private Counted() {}

    static List<Who> of(List<Who> all, String kind) {
        List<Who> inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparingInt(w -> w.mentions().getFirst().from()));
        int n = Integer.parseInt(kind.substring(1));
        return n <= inOrder.size() ? List.of(inOrder.get(n - 1)) : List.of();
    }
}
