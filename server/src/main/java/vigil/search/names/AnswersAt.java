package vigil.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All letters that may answer to the letters of a word from one place on, grouped by the first of them, so that a
/// search goes only where the tree goes on.
final class AnswersAt {
    /// Letters that answer to the next `read` letters asked, at a cost.
    record Step(int read, String letters, float cost) {}

    private static final Step[] NONE = {};
    private final String firsts;
    private final Step[][] groups;

    /// Letters asked that nothing answers to: silent ones.
    private final Step[] silent;

    AnswersAt(Letters letters, String asked, int at) {
        var steps = new ArrayList<Step>();
        for (int read = 1; read <= letters.longest() && at + read <= asked.length(); read++) {
            for (var answer : letters.answers(asked.substring(at, at + read))) {
                steps.add(new Step(read, answer.letters(), answer.cost()));
            }
        }
        silent = steps.stream().filter(step -> step.letters.isEmpty()).toArray(Step[]::new);
        steps.removeIf(step -> step.letters.isEmpty());
        var order = order(steps);
        var firsts = new StringBuilder();
        var groups = new ArrayList<List<Step>>();
        for (long key : order) {
            var step = steps.get((int) (key & 0xffff));
            char first = step.letters.charAt(0);
            if (firsts.isEmpty() || firsts.charAt(firsts.length() - 1) != first) {
                firsts.append(first);
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(step);
        }
        this.firsts = firsts.toString();
        this.groups = groups.stream().map(group -> group.toArray(NONE)).toArray(Step[][]::new);
    }

    /// First letter, cost and number of each step, in one figure, sorted: much quicker than comparing steps.
    private static long[] order(List<Step> steps) {
        var keys = new long[steps.size()];
        for (int s = 0; s < keys.length; s++) {
            var step = steps.get(s);
            keys[s] = (long) step.letters.charAt(0) << 47 | (long) Float.floatToIntBits(step.cost) << 16 | s;
        }
        Arrays.sort(keys);
        return keys;
    }

    Step[] silent() {
        return silent;
    }

    int size() {
        return firsts.length();
    }

    /// First letters rise with the number of the group.
    char first(int group) {
        return firsts.charAt(group);
    }

    /// Cheapest first.
    Step[] group(int group) {
        return groups[group];
    }
}
