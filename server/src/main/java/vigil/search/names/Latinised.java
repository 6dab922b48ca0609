package vigil.search.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The likeliest Latin spellings of a word in another script.
final class Latinised {
    private static final int WIDTH = 20;

    private Latinised() {}

    /// Cheapest first; the costs are what each is dearer than the first.
    static List<Meaning> of(NameWord word, int most) {
        var letters = LetterTables.between(word.system(), WritingSystem.LATIN);
        var asked = word.letters();
        var places = new ArrayList<Map<String, Float>>();
        for (int i = 0; i <= asked.length(); i++) {
            places.add(new HashMap<>());
        }
        places.getFirst().put("", 0f);
        for (int at = 0; at < asked.length(); at++) {
            for (var begun : cheapest(places.get(at), WIDTH)) {
                for (int k = 1; k <= letters.longest() && at + k <= asked.length(); k++) {
                    for (var answer : letters.answers(asked.substring(at, at + k))) {
                        places.get(at + k)
                                .merge(begun.letters() + answer.letters(), begun.cost() + answer.cost(), Math::min);
                    }
                }
            }
        }
        var best = cheapest(places.getLast(), most);
        float least = best.isEmpty() ? 0 : best.getFirst().cost();
        return best.stream()
                .map(latin -> new Meaning(latin.letters(), How.OTHER_SCRIPT, latin.cost() - least))
                .toList();
    }

    private static List<Meaning> cheapest(Map<String, Float> place, int most) {
        return place.entrySet().stream()
                .map(entry -> new Meaning(entry.getKey(), How.OTHER_SCRIPT, entry.getValue()))
                .sorted(Comparator.comparingDouble(Meaning::cost).thenComparing(Meaning::letters))
                .limit(most)
                .toList();
    }
}
