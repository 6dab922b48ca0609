package vigil.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.search.names.Meaning;
import vigil.search.names.NameWord;

/// A word asked for, the known words it may mean, and its weight: what it would cost to come upon it by
/// chance (nats), so that a long word counts for more than a short one.
final class AskedWord {
    private static final double COST_COUNTS = 0.8;
    private final NameWord word;
    private final double weight;
    private final Map<String, Meaning> meanings = new HashMap<>();

    AskedWord(NameWord word, Collection<Meaning> meanings) {
        this.word = word;
        this.weight = weight(word);
        meanings.forEach(this::add);
    }

    private void add(Meaning meaning) {
        meanings.merge(meaning.letters(), meaning, (a, b) -> b.cost() < a.cost() ? b : a);
    }

    /// The same word with further meanings; of two for one word the cheaper counts.
    AskedWord with(Collection<Meaning> more) {
        var both = new AskedWord(word, meanings());
        more.forEach(both::add);
        return both;
    }

    NameWord word() {
        return word;
    }

    double weight() {
        return weight;
    }

    Collection<Meaning> meanings() {
        return meanings.values();
    }

    @Nullable
    Meaning meaning(String letters) {
        return meanings.get(letters);
    }

    /// What an answer at this cost is worth. That a word is answered at all counts for much: two words answered
    /// roughly say more than one exactly and the other not.
    double gain(double cost) {
        return cost >= weight ? 0 : weight - COST_COUNTS * cost;
    }

    static double weight(NameWord word) {
        int letters = word.letters().length();
        return switch (word.system()) {
            case LATIN, CYRILLIC, OTHER -> 2 + 1.8 * letters;
            case ARABIC, HEBREW -> 2 + 2.4 * letters;
            case KANA -> 2 + 2.6 * letters;
            case HANGUL -> 2 + 1.6 * letters;
            case HAN -> 2 + 4.5 * letters;
        };
    }
}
