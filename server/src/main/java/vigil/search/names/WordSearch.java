package vigil.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.search.names.AnswersAt.Step;

/// Finds the words of a tree that a word asked for may stand for, cheapest first: reads the word letter
/// by letter and keeps, at each letter, the likeliest places in the tree. Letters may answer by a table
/// (another script, another spelling) or be slips of the pen.
public final class WordSearch {
    /// A word of the tree and what it costs to take it for the word asked, in nats.
    public record Found(int word, float cost) {}

    private final WordTree tree;
    private final Letters letters;
    private final boolean sameScript;
    private final Effort effort;
    private final String asked;
    private final @Nullable AnswersAt[] answers;
    private final Places[] places;

    private WordSearch(WordTree tree, Letters letters, boolean sameScript, Effort effort, String asked) {
        this.tree = tree;
        this.letters = letters;
        this.sameScript = sameScript;
        this.effort = effort;
        this.asked = asked;
        this.answers = new AnswersAt[asked.length()];
        this.places = new Places[asked.length() + 1];
        Arrays.setAll(places, i -> new Places(effort));
    }

    public static List<Found> find(WordTree tree, Letters letters, boolean sameScript, Effort effort, String asked) {
        return new WordSearch(tree, letters, sameScript, effort, asked).found();
    }

    private List<Found> found() {
        places[0].add(0, 0, 0);
        for (int at = 0; at <= asked.length(); at++) {
            places[at].keepBest();
            for (int p = 0; p < places[at].size(); p++) {
                extra(at, p);
                if (at < asked.length()) {
                    answered(at, p);
                    slipped(at, p);
                }
            }
        }
        return ended(places[asked.length()]);
    }

    private List<Found> ended(Places last) {
        var found = new ArrayList<Found>();
        float most = effort.dearest() * asked.length();
        for (int p = 0; p < last.size(); p++) {
            int word = tree.wordAt(last.node(p));
            if (word >= 0 && last.cost(p) <= most) {
                found.add(new Found(word, last.cost(p)));
            }
        }
        found.sort(Comparator.comparingDouble(Found::cost));
        return found;
    }

    private void answered(int at, int p) {
        int node = places[at].node(p);
        float cost = places[at].cost(p);
        int slips = places[at].slips(p);
        if (sameScript) {
            go(at + 1, tree.child(node, asked.charAt(at)), cost, slips);
        }
        var known = answersAt(at);
        for (var step : known.silent()) {
            go(at + step.read(), node, cost + step.cost(), slips);
        }
        int child = tree.firstChild(node);
        int end = tree.endOfChildren(node);
        for (int group = 0; group < known.size() && child < end; ) {
            int order = tree.letter(child) - known.first(group);
            if (order == 0) {
                stepped(at, child, known.group(group), cost, slips);
            }
            group += order >= 0 ? 1 : 0;
            child += order <= 0 ? 1 : 0;
        }
    }

    /// From a child by whose letter all of the steps begin.
    private void stepped(int at, int child, Step[] steps, float cost, int slips) {
        for (var step : steps) {
            float sum = cost + step.cost();
            if (sum <= places[at + step.read()].limit()) {
                go(at + step.read(), tree.down(child, step.letters(), 1), sum, slips);
            }
        }
    }

    private AnswersAt answersAt(int at) {
        var known = answers[at];
        if (known == null) {
            known = new AnswersAt(letters, asked, at);
            answers[at] = known;
        }
        return known;
    }

    /// Letters of the kept word that nothing asked answers to: silent ones, or forgotten ones.
    private void extra(int at, int p) {
        int node = places[at].node(p);
        float cost = places[at].cost(p);
        for (var answer : letters.answers("")) {
            stay(at, tree.down(node, answer.letters(), 0), cost + answer.cost(), places[at].slips(p));
        }
        if (places[at].slips(p) < effort.slips()) {
            for (int child = tree.firstChild(node); child < tree.endOfChildren(node); child++) {
                stay(at, child, cost + effort.slip(), places[at].slips(p) + 1);
            }
        }
    }

    private void stay(int at, int node, float cost, int slips) {
        if (node >= 0 && cost <= places[at].limit()) {
            places[at].add(node, cost, slips);
        }
    }

    private void slipped(int at, int p) {
        int slips = places[at].slips(p) + 1;
        if (slips > effort.slips()) {
            return;
        }
        int node = places[at].node(p);
        float cost = places[at].cost(p) + effort.slip();
        go(at + 1, node, cost, slips);
        if (cost <= places[at + 1].limit()) {
            for (int child = tree.firstChild(node); child < tree.endOfChildren(node); child++) {
                go(at + 1, child, cost, slips);
            }
        }
        if (sameScript && at + 1 < asked.length()) {
            int second = tree.child(node, asked.charAt(at + 1));
            go(at + 2, second < 0 ? -1 : tree.child(second, asked.charAt(at)), cost, slips);
        }
    }

    private void go(int at, int node, float cost, int slips) {
        if (node >= 0 && cost <= places[at].limit()) {
            places[at].addAhead(node, cost, slips);
        }
    }
}
