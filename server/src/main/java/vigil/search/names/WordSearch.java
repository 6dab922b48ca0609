package vigil.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vigil.search.names.Letters.Answer;

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
    private final Answer[][][] answers;
    private final Places[] places;

    private WordSearch(WordTree tree, Letters letters, boolean sameScript, Effort effort, String asked) {
        this.tree = tree;
        this.letters = letters;
        this.sameScript = sameScript;
        this.effort = effort;
        this.asked = asked;
        this.answers = new Answer[asked.length()][][];
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
        var byLength = answersAt(at);
        for (int k = 0; k < byLength.length; k++) {
            var next = places[at + k + 1];
            for (var answer : byLength[k]) {
                float sum = cost + answer.cost();
                if (sum > next.limit()) {
                    break;
                }
                int to = tree.down(node, answer.letters());
                if (to >= 0) {
                    next.add(to, sum, slips);
                }
            }
        }
    }

    private Answer[][] answersAt(int at) {
        if (answers[at] == null) {
            int most = Math.min(letters.longest(), asked.length() - at);
            answers[at] = new Answer[most][];
            for (int k = 0; k < most; k++) {
                answers[at][k] = letters.answers(asked.substring(at, at + k + 1));
            }
        }
        return answers[at];
    }

    /// Letters of the kept word that nothing asked answers to: silent ones, or forgotten ones.
    private void extra(int at, int p) {
        int node = places[at].node(p);
        float cost = places[at].cost(p);
        for (var answer : letters.answers("")) {
            go(at, tree.down(node, answer.letters()), cost + answer.cost(), places[at].slips(p));
        }
        if (places[at].slips(p) < effort.slips()) {
            for (int child = tree.firstChild(node); child < tree.endOfChildren(node); child++) {
                go(at, child, cost + effort.slip(), places[at].slips(p) + 1);
            }
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
            places[at].add(node, cost, slips);
        }
    }
}
