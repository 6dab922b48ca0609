package vigil.search.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names that custom writes otherwise than letters would ("Sean", "Шон", "肖恩"): `resources/search/renderings.txt`,
/// where all words of a line are one name. A word may be of several names.
public final class Renderings {
    private static final Map<String, Set<String>> OTHERS = new HashMap<>();

    static {
        NameTable.lines("renderings").forEach(Renderings::take);
    }

    private Renderings() {}

    /// All other words for the names that a word of these folded letters stands for; empty for most words.
    public static Set<String> of(String letters) {
        return OTHERS.getOrDefault(letters, Set.of());
    }

    private static void take(List<String> words) {
        for (var word : words) {
            var others = OTHERS.computeIfAbsent(word, letters -> new LinkedHashSet<>());
            words.stream().filter(other -> !other.equals(word)).forEach(others::add);
        }
    }
}
