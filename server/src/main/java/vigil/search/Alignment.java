package vigil.search;

import java.util.List;

/// Compares the words asked for with the names of people found, word by word, and says how well and why.
final class Alignment {
    private final List<AskedWord> asked;
    private final double weight;

    Alignment(List<AskedWord> asked) {
        this.asked = asked;
        this.weight = asked.stream().mapToDouble(AskedWord::weight).sum();
    }

    /// The person with the hit of the best of their names.
    Ranked ranked(Gathered person) {
        Hit best = new Hit(person.id(), "", 0, List.of(), false);
        for (var name : person.names()) {
            var hit = new Comparison(asked, name.words()).hit(person.id(), name.written(), weight);
            if (hit.score() > best.score()) {
                best = hit;
            }
        }
        return new Ranked(person.document(), best);
    }
}
