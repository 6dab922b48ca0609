package vigil.search.names;

import java.lang.Character.UnicodeScript;

/// The script a word is written in. Scripts without a table of their own (Georgian, Armenian, Greek,
/// Devanagari ...) are written in Latin letters by ICU first and count as Latin.
public enum WritingSystem {
    LATIN,
    CYRILLIC,
    ARABIC,
    HEBREW,
    HAN,
    HANGUL,
    KANA,
    OTHER;

    static WritingSystem of(int codePoint) {
        if (codePoint < 0x250) {
            return LATIN;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case LATIN, COMMON, INHERITED -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case HAN -> HAN;
            case HANGUL -> HANGUL;
            case KATAKANA, HIRAGANA -> KANA;
            default -> OTHER;
        };
    }

    /// The script of most of a word's letters; in doubt that of the first.
    static WritingSystem ofMost(String letters) {
        int[] counts = new int[values().length];
        letters.codePoints().forEach(c -> counts[of(c).ordinal()]++);
        var best = of(letters.codePointAt(0));
        for (var system : values()) {
            if (counts[system.ordinal()] > counts[best.ordinal()]) {
                best = system;
            }
        }
        return best;
    }
}
