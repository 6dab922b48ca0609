package vigil.search;

import java.util.Map;

/// A question to the index: words in any script and order, facets that must hold, and how many hits at most
/// (1 to 200). Any text is a question; there is no query language to get wrong.
public record Asked(String words, Map<String, String> facets, int most) {
    private static final int MOST = 200;

    public Asked {
        facets = Map.copyOf(facets);
        most = Math.clamp(most, 1, MOST);
    }

    public static Asked words(String words) {
        return new Asked(words, Map.of(), 10);
    }
}
