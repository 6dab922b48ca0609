package vigil.search.names;

/// Letters that look alike in Latin and Cyrillic. A word with letters of both ("cолидарность" with a
/// Latin c) is mended to the script of most of its letters.
final class LookAlikes {
    private static final String LATIN = "acehkmoptxyibu";
    private static final String CYRILLIC = "асенкмортхуіви";

    private LookAlikes() {}

    static String mended(String letters, WritingSystem system) {
        if (letters.chars().allMatch(c -> WritingSystem.of(c) == system)) {
            return letters;
        }
        var from = system == WritingSystem.LATIN ? CYRILLIC : LATIN;
        var to = system == WritingSystem.LATIN ? LATIN : CYRILLIC;
        var out = new StringBuilder();
        letters.chars().forEach(c -> out.append(from.indexOf(c) < 0 ? (char) c : to.charAt(from.indexOf(c))));
        return out.toString();
    }
}
