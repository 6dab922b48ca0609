package vigil.search.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigil.search.names.NameWord;
import vigil.search.names.NameWords;
import vigil.search.names.WritingSystem;

/// The words of a name as two lists can be expected to agree on: in Arabic, what is written in one word or in two ("Abd
/// Allah", "Abu Salim") is one, and the article, which lists leave out as they like, is left out.
final class ArabicWords {
    private static final Set<String> BEGINNINGS = Set.of("عبد", "ابو", "ابي", "ابن", "بن", "ام", "ال");
    private static final String ARTICLE = "ال";
    private static final int LONG_ENOUGH = 5;

    private ArabicWords() {}

    static NameWord[] of(String name) {
        var words = new ArrayList<NameWord>();
        var begun = new StringBuilder();
        List<NameWord> written = NameWords.of(name);
        for (int i = 0; i < written.size(); i++) {
            var word = written.get(i);
            boolean arabic = word.system() == WritingSystem.ARABIC;
            if (arabic && BEGINNINGS.contains(word.letters()) && i + 1 < written.size()) {
                begun.append(word.letters());
            } else {
                words.add(arabic ? bare(begun + word.letters()) : word);
                begun.setLength(0);
            }
        }
        return words.toArray(NameWord[]::new);
    }

    private static NameWord bare(String letters) {
        boolean article = letters.startsWith(ARTICLE) && letters.length() >= LONG_ENOUGH;
        return new NameWord(article ? letters.substring(2) : letters, WritingSystem.ARABIC);
    }
}
