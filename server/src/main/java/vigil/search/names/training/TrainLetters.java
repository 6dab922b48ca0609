package vigil.search.names.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vigil.search.names.Romanisation;
import vigil.search.names.training.LetterAligner.Cut;

/// Makes the letter tables of `resources/search` from name pairs:
/// `TrainLetters PAIRS-FOLDER OUT-FOLDER`. The tables committed come from the training part of
/// steveash/NETransliteration-COLING2018 (CC0), without the pairs kept aside (Pair); same pairs, same bytes.
public final class TrainLetters {
    private record Plan(String file, String table, int mostOther, int mostLatin, int least) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("pairs-russian.tsv", "russian", 3, 4, 4),
            new Plan("pairs-arabic.tsv", "arabic", 3, 5, 3),
            new Plan("pairs-hebrew.tsv", "hebrew", 3, 5, 3),
            new Plan("pairs-katakana.tsv", "katakana", 3, 4, 3),
            new Plan("pairs-korean.tsv", "korean", 4, 4, 3),
            new Plan("pairs-chinese.tsv", "chinese", 2, 6, 2));
    private static final Plan LATIN = new Plan("", "latin", 3, 3, 8);
    private static final int ROUNDS = 6;

    private TrainLetters() {}

    public static void main(String... args) throws IOException {
        for (var plan : PLANS) {
            var pairs = Pair.read(Path.of(args[0], plan.file)).stream()
                    .filter(pair -> !pair.keptAside())
                    .toList();
            Files.write(Path.of(args[1], plan.table + ".tsv"), table(plan, pairs));
        }
        var spellings = spellings(Pair.read(Path.of(args[0], PLANS.getFirst().file)));
        Files.write(Path.of(args[1], "latin.tsv"), table(LATIN, spellings));
    }

    /// One name in two Latin spellings: as the pair has it, and as one of the romanisations, in turn.
    private static List<Pair> spellings(List<Pair> russian) {
        var ways = Romanisation.values();
        return russian.stream()
                .filter(pair -> !pair.keptAside())
                .map(pair -> {
                    var way = ways[Math.floorMod(pair.latin().hashCode(), ways.length)];
                    return new Pair(pair.latin(), Pair.word(way.of(pair.other())), pair.count());
                })
                .filter(pair -> !pair.other().isEmpty() && !pair.other().equals(pair.latin()))
                .toList();
    }

    private static List<String> table(Plan plan, List<Pair> pairs) {
        var aligner = new LetterAligner();
        aligner.learn(pairs, ROUNDS);
        var cuts = pairs.stream().map(aligner::cut).filter(Objects::nonNull).toList();
        double limit = cuts.stream()
                .mapToDouble(Cut::cost)
                .sorted()
                .skip(cuts.size() * 19L / 20)
                .findFirst()
                .orElse(0);
        var counts = new LetterCounts(plan.mostOther, plan.mostLatin, plan.least);
        cuts.stream().filter(cut -> cut.cost() <= limit).forEach(cut -> counts.add(cut.pieces(), 1));
        return Composed.marked(counts.lines());
    }
}
