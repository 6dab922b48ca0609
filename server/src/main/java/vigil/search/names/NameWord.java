package vigil.search.names;

/// One word of a name in folded letters (LetterFold), and the script these letters are of.
public record NameWord(String letters, WritingSystem system) {
    /// One letter standing for a whole name ("A. Orlov").
    public boolean isInitial() {
        return letters.codePointCount(0, letters.length()) == 1
                && system != WritingSystem.HAN
                && system != WritingSystem.KANA;
    }
}
