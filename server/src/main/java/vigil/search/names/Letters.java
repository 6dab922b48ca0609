package vigil.search.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which letters of one writing answer to which of another, and at what cost (nats; 0 is certain).
public final class Letters {
    /// Letters that may answer, at a cost.
    record Answer(String letters, float cost) {}

    /// A line of a table: letters of a script, Latin letters, cost in hundredths of a nat; `composed` where shorter
    /// lines
    /// together say the same, so that only the joining of tables needs it.
    record Line(String other, String latin, int cost, boolean composed) {
        static Line of(String[] cells) {
            return new Line(cells[0], cells[1], Integer.parseInt(cells[2]), cells.length > 3);
        }

        Line reversed() {
            return new Line(latin, other, cost, composed);
        }
    }

    static final Letters NONE = new Letters(List.of());
    private static final float DEAREST_JOINED = 7;
    private static final int MOST_JOINED = 10;
    private static final Answer[] NO_ANSWER = {};
    private final Map<String, Answer[]> answers = new HashMap<>();
    private final int longest;

    Letters(List<Line> lines) {
        var lists = new HashMap<String, List<Answer>>();
        for (var line : lines) {
            lists.computeIfAbsent(line.other, letters -> new ArrayList<>())
                    .add(new Answer(line.latin, line.cost / 100f));
        }
        lists.forEach((letters, list) -> {
            list.sort(Comparator.comparingDouble(Answer::cost));
            answers.put(letters, list.toArray(Answer[]::new));
        });
        longest = answers.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// From one script to another by way of the Latin letters that both answer to.
    static Letters byWayOf(Letters toLatin, Letters fromLatin) {
        var lines = new ArrayList<Line>();
        toLatin.answers.forEach((letters, latins) -> {
            var best = new HashMap<String, Float>();
            for (var latin : latins) {
                for (var answer : fromLatin.answers(latin.letters)) {
                    best.merge(answer.letters, latin.cost + answer.cost, Math::min);
                }
                if (latin.letters.isEmpty()) {
                    best.merge("", latin.cost, Math::min);
                }
            }
            best.entrySet().stream()
                    .filter(answer -> answer.getValue() < DEAREST_JOINED)
                    .sorted(Map.Entry.<String, Float>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_JOINED)
                    .forEach(answer -> lines.add(line(letters, answer.getKey(), answer.getValue())));
        });
        for (var silent : fromLatin.answers("")) {
            lines.add(line("", silent.letters, silent.cost));
        }
        return new Letters(lines);
    }

    private static Line line(String letters, String answer, float cost) {
        return new Line(letters, answer, Math.round(cost * 100), false);
    }

    /// Cheapest first.
    Answer[] answers(String letters) {
        return answers.getOrDefault(letters, NO_ANSWER);
    }

    int longest() {
        return longest;
    }
}
