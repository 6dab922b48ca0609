package vigil.search.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vigil.search.names.training.Pair;

/// People made from name pairs, the same for the same pairs and number: two words each, three in four written
/// in Latin letters and the others in their own. Every fiftieth is made only of pairs kept aside from
/// learning, and only those are asked for in another script.
final class MadePeople {
    static final List<String> LANGUAGES = List.of("russian", "arabic", "hebrew", "korean", "chinese", "katakana");

    /// A person made: the words of the name as pairs, and which of the two writings the record has.
    record Made(String id, String language, List<Pair> words, boolean latin, boolean keptAside) {
        String name() {
            return latin ? latinName() : otherName();
        }

        String latinName() {
            return words.getFirst().latin() + " " + words.getLast().latin();
        }

        String otherName() {
            return words.getFirst().other() + " " + words.getLast().other();
        }
    }

    private static final int SEED = 20260101;
    private static final int MOST_OF_ONE = 20;
    private final Map<String, List<Pair>> all = new LinkedHashMap<>();
    private final Map<String, List<Pair>> kept = new LinkedHashMap<>();

    MadePeople(Path folder) throws IOException {
        for (var language : LANGUAGES) {
            var pairs = new ArrayList<Pair>();
            for (var pair : Pair.read(folder.resolve("pairs-" + language + ".tsv"))) {
                for (int i = 0; i < Math.min(MOST_OF_ONE, pair.count()); i++) {
                    pairs.add(pair);
                }
            }
            all.put(language, pairs);
            kept.put(language, pairs.stream().filter(Pair::keptAside).toList());
        }
    }

    List<Made> people(int count) {
        var random = new Random(SEED);
        var people = new ArrayList<Made>(count);
        for (int i = 0; i < count; i++) {
            var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            boolean aside = i % 50 == 0;
            var pairs = (aside ? kept : all).getOrDefault(language, List.of());
            var words = List.of(pairs.get(random.nextInt(pairs.size())), pairs.get(random.nextInt(pairs.size())));
            people.add(new Made("p" + i, language, words, random.nextInt(4) != 0, aside));
        }
        return people;
    }
}
