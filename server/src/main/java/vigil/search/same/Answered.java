package vigil.search.same;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Pairs that somebody has answered already, one way or the other; they are never asked again.
public final class Answered {
    private final Set<String> pairs = new HashSet<>();

    /// Pairs of identifiers, in either order.
    public static Answered of(Collection<String[]> pairs) {
        var answered = new Answered();
        pairs.forEach(pair -> answered.pairs.add(key(pair[0], pair[1])));
        return answered;
    }

    public static Answered none() {
        return new Answered();
    }

    public boolean contains(String left, String right) {
        return !pairs.isEmpty() && pairs.contains(key(left, right));
    }

    private static String key(String left, String right) {
        return left.compareTo(right) < 0 ? left + "\n" + right : right + "\n" + left;
    }
}
