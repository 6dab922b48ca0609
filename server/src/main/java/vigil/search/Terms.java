package vigil.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.search.names.NameWord;
import vigil.search.names.NameWords;
import vigil.search.names.WritingSystem;

/// The words a name is indexed by: its own, and for Chinese names, which have no space in them, the family
/// name and the given name apart, and both in pinyin.
final class Terms {
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Set<String> TWO_LETTER_FAMILIES =
            Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "独孤", "南宫", "东方");

    private Terms() {}

    static Set<String> of(String name) {
        var terms = new LinkedHashSet<String>();
        for (var word : NameWords.of(name)) {
            terms.add(word.letters());
            if (word.system() == WritingSystem.HAN) {
                chinese(word.letters(), terms);
            }
        }
        return terms;
    }

    /// The words of a name as they are compared: the same, but each only once.
    static List<NameWord> compared(String name) {
        var words = new ArrayList<NameWord>(NameWords.of(name));
        if (words.size() == 1 && words.getFirst().system() == WritingSystem.HAN) {
            var more = new LinkedHashSet<String>();
            chinese(words.getFirst().letters(), more);
            more.forEach(letters -> words.addAll(NameWords.of(letters)));
        }
        return words;
    }

    private static void chinese(String letters, Set<String> terms) {
        int length = letters.length();
        int family = length > 2 && TWO_LETTER_FAMILIES.contains(letters.substring(0, 2)) ? 2 : 1;
        if (length < 2 || length > 4) {
            return;
        }
        for (var part : List.of(letters.substring(0, family), letters.substring(family))) {
            terms.add(part);
            terms.add(PINYIN.transliterate(part).replace(" ", ""));
        }
    }
}
