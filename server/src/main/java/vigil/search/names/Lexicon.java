package vigil.search.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All words of the names that are known, a tree for each script. Never changes.
public final class Lexicon {
    private final Map<WritingSystem, WordTree> trees = new EnumMap<>(WritingSystem.class);

    /// Words in folded letters.
    public Lexicon(Collection<String> words) {
        var lists = new EnumMap<WritingSystem, List<String>>(WritingSystem.class);
        words.forEach(word -> lists.computeIfAbsent(WritingSystem.ofMost(word), system -> new ArrayList<>())
                .add(word));
        lists.forEach((system, list) -> trees.put(system, new WordTree(list)));
    }

    public boolean contains(NameWord word) {
        var tree = trees.get(word.system());
        return tree != null && tree.contains(word.letters());
    }

    public boolean containsLetters(String letters) {
        return contains(new NameWord(letters, WritingSystem.ofMost(letters)));
    }

    public int size() {
        return trees.values().stream().mapToInt(WordTree::size).sum();
    }

    /// Quick: what most people type. The same word, one slip, a pet form, another grammatical form, and the
    /// plainest writing in other scripts.
    public Collection<Meaning> near(NameWord word) {
        var found = new Meanings();
        close(word, found);
        trees.forEach((system, tree) -> {
            if (system != word.system()) {
                search(word, system, tree, Efforts.PLAIN, found);
            }
        });
        return found.all();
    }

    /// Thorough: also two slips, other romanisations, rare correspondences.
    public Collection<Meaning> far(NameWord word) {
        var found = new Meanings();
        close(word, found);
        trees.forEach((system, tree) -> {
            search(word, system, tree, system == word.system() ? Efforts.TWO_SLIPS : Efforts.THOROUGH, found);
        });
        inflectedElsewhere(word, found);
        return found.all();
    }

    /// What a word could be at all, for a lexicon of few words.
    public Collection<Meaning> patiently(NameWord word) {
        var found = new Meanings();
        trees.forEach((system, tree) -> search(word, system, tree, Efforts.PATIENT, found));
        return found.all();
    }

    private void close(NameWord word, Meanings found) {
        var tree = trees.get(word.system());
        if (tree != null) {
            if (tree.contains(word.letters())) {
                found.add(word.letters(), How.EXACT, 0);
            }
            Inflections.of(word).forEach(form -> known(tree, form.letters(), How.INFLECTION, form.cost(), found));
            float doubt = doubt(word);
            for (var hit : WordSearch.find(tree, Letters.NONE, true, Efforts.slip(word), word.letters())) {
                found.add(tree.word(hit.word()), How.TYPO, hit.cost() + doubt);
            }
        }
        Nicknames.of(word.letters()).forEach(form -> known(form, How.NICKNAME, Efforts.NICKNAME, found));
        for (var form : Renderings.of(word.letters())) {
            boolean same = WritingSystem.ofMost(form) == word.system();
            known(form, same ? How.SPELLING : How.OTHER_SCRIPT, Efforts.RENDERING, found);
        }
    }

    private void known(String letters, How how, float cost, Meanings found) {
        var tree = trees.get(WritingSystem.ofMost(letters));
        if (tree != null) {
            known(tree, letters, how, cost, found);
        }
    }

    private static void known(WordTree tree, String letters, How how, float cost, Meanings found) {
        if (tree.contains(letters)) {
            found.add(letters, how, cost);
        }
    }

    private void search(NameWord word, WritingSystem system, WordTree tree, Effort effort, Meanings found) {
        boolean same = system == word.system();
        var letters = LetterTables.between(word.system(), system);
        if (same || letters != Letters.NONE) {
            float doubt = same ? doubt(word) : 0;
            for (var hit : WordSearch.find(tree, letters, same, effort, word.letters())) {
                found.add(tree.word(hit.word()), same ? How.SPELLING : How.OTHER_SCRIPT, hit.cost() + doubt);
            }
        }
    }

    /// A word that is a name is less likely another name written wrongly.
    private float doubt(NameWord word) {
        return contains(word) ? Efforts.KNOWN : 0;
    }

    /// "Орлова" may be asked for where only "Orlov" is known.
    private void inflectedElsewhere(NameWord word, Meanings found) {
        var latin = trees.get(WritingSystem.LATIN);
        if (latin == null || word.system() != WritingSystem.CYRILLIC) {
            return;
        }
        var letters = LetterTables.between(word.system(), WritingSystem.LATIN);
        for (var form : Inflections.of(word)) {
            for (var hit : WordSearch.find(latin, letters, false, Efforts.PLAIN, form.letters())) {
                found.add(latin.word(hit.word()), How.INFLECTION, hit.cost() + form.cost());
            }
        }
    }

    /// The cheapest meaning of each word.
    private static final class Meanings {
        private final Map<String, Meaning> byLetters = new HashMap<>();

        void add(String letters, How how, float cost) {
            byLetters.merge(letters, new Meaning(letters, how, cost), (a, b) -> b.cost() < a.cost() ? b : a);
        }

        Collection<Meaning> all() {
            return byLetters.values();
        }
    }
}
