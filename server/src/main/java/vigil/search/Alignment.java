package vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/// Compares the words asked for with the names of people found, word by word, and says how well and why.
final class Alignment {
    private static final int PATIENTLY = 40;
    private final Shown shown;
    private final List<AskedWord> asked;
    private final boolean patient;
    private final double weight;

    Alignment(DirectoryReader reader, List<AskedWord> asked, boolean patient) {
        this.shown = new Shown(reader);
        this.asked = asked;
        this.patient = patient;
        this.weight = asked.stream().mapToDouble(AskedWord::weight).sum();
    }

    List<Ranked> ranked(int[] documents) throws IOException {
        var sorted = documents.clone();
        Arrays.sort(sorted);
        var all = new ArrayList<Ranked>();
        for (int document : sorted) {
            all.add(new Ranked(document, hit(document, false)));
        }
        if (patient) {
            lookAgain(all);
        }
        return all;
    }

    /// The best are compared once more, letter by letter where a word has no answer yet.
    private void lookAgain(List<Ranked> all) throws IOException {
        all.sort(Comparator.comparingDouble((Ranked ranked) -> -ranked.hit().score()));
        for (int i = 0; i < Math.min(PATIENTLY, all.size()); i++) {
            all.set(i, new Ranked(all.get(i).document(), hit(all.get(i).document(), true)));
        }
    }

    private Hit hit(int document, boolean patiently) throws IOException {
        var id = shown.id(document);
        Hit best = new Hit(id, "", 0, List.of(), false);
        for (var name : shown.names(document)) {
            var hit = new Comparison(asked, Terms.compared(name), patiently).hit(id, name, weight);
            if (hit.score() > best.score()) {
                best = hit;
            }
        }
        return best;
    }
}
