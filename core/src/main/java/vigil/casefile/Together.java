package vigil.casefile;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.claim.Fact;
import vigil.claim.Subject;

/// Who is tried together with somebody or named with them, by the claims that count.
final class Together {
    private final Holdings held;
    private final Identity identity;

    Together(Holdings held, Identity identity) {
        this.held = held;
        this.identity = identity;
    }

    /// Claims about a person, by whatever identifier, that were not withdrawn.
    Stream<Placed> live(Subject root) {
        return identity.same(root).stream()
                .flatMap(subject -> held.about(subject).stream())
                .filter(held::counts);
    }

    /// Everyone who is, and the claims that say so.
    Map<Subject, TreeSet<Placed>> with(Subject root) {
        var together = new TreeMap<Subject, TreeSet<Placed>>();
        live(root).forEach(placed -> {
            switch (placed.claim().fact()) {
                case Fact.CoAccused with -> link(together, root, with.with(), placed);
                case Fact.Prosecuted in ->
                    held.inProceeding(in.proceeding()).stream()
                            .filter(held::counts)
                            .forEach(other -> link(together, root, other.claim().subject(), other));
                default -> {}
            }
        });
        identity.same(root).stream()
                .flatMap(subject -> held.naming(subject).stream())
                .filter(held::counts)
                .forEach(other -> link(together, root, other.claim().subject(), other));
        return together;
    }

    private void link(Map<Subject, TreeSet<Placed>> together, Subject root, Subject subject, Placed placed) {
        Subject other = identity.root(subject);
        if (!other.equals(root)) {
            together.computeIfAbsent(other, s -> new TreeSet<>()).add(placed);
        }
    }
}
