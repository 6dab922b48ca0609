package vigil.store;

import java.util.ArrayList;
import java.util.List;

/// Sentences about what is wrong: the first hundred, and how many more there are.
final class Findings {
    private static final int MOST = 100;

    private final List<String> sentences = new ArrayList<>();
    private long more;

    void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    List<String> sentences() {
        var all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("There are " + more + " findings more.");
        }
        return List.copyOf(all);
    }
}
