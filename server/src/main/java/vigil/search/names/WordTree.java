package vigil.search.names;

import java.util.Arrays;
import java.util.Collection;

/// Words of one script as a tree of letters, in arrays: children of a node stand side by side, sorted.
/// Never changes.
public final class WordTree {
    private final String[] words;
    private char[] letter = new char[1024];
    private int[] firstChild = new int[1025];
    private int[] word = new int[1024];
    private int nodes = 1;

    public WordTree(Collection<String> words) {
        this.words = words.stream().sorted().distinct().toArray(String[]::new);
        grow();
    }

    public int size() {
        return words.length;
    }

    public String word(int number) {
        return words[number];
    }

    public boolean contains(String word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    /// The number of the word that ends in a node, or -1.
    int wordAt(int node) {
        return word[node];
    }

    int firstChild(int node) {
        return firstChild[node];
    }

    int endOfChildren(int node) {
        return firstChild[node + 1];
    }

    char letter(int node) {
        return letter[node];
    }

    /// The child of a node with a letter, or -1.
    int child(int node, char c) {
        int low = firstChild[node];
        int high = firstChild[node + 1];
        while (high - low > 8) {
            int middle = low + high >>> 1;
            if (letter[middle] <= c) {
                low = middle;
            } else {
                high = middle;
            }
        }
        for (; low < high; low++) {
            if (letter[low] == c) {
                return low;
            }
        }
        return -1;
    }

    /// The node that some letters, from one of them on, lead down to, or -1.
    int down(int node, String letters, int from) {
        for (int i = from; i < letters.length() && node >= 0; i++) {
            node = child(node, letters.charAt(i));
        }
        return node;
    }

    /// Level by level; a node is a range of sorted words that share their first letters.
    private void grow() {
        int[] from = {0};
        int[] to = {words.length};
        int level = 0;
        int first = 0;
        word[0] = -1;
        while (from.length > 0) {
            var nextFrom = new int[Math.max(16, from.length)];
            var nextTo = new int[nextFrom.length];
            int next = 0;
            for (int n = 0; n < from.length; n++) {
                firstChild[first + n] = nodes;
                int i = from[n];
                if (i < to[n] && words[i].length() == level) {
                    word[first + n] = i++;
                }
                while (i < to[n]) {
                    char c = words[i].charAt(level);
                    int end = endOf(c, level, i, to[n]);
                    if (next == nextFrom.length) {
                        nextFrom = Arrays.copyOf(nextFrom, next * 2);
                        nextTo = Arrays.copyOf(nextTo, next * 2);
                    }
                    nextFrom[next] = i;
                    nextTo[next++] = end;
                    add(c);
                    i = end;
                }
            }
            first += from.length;
            level++;
            from = Arrays.copyOf(nextFrom, next);
            to = Arrays.copyOf(nextTo, next);
        }
        firstChild[nodes] = nodes;
    }

    private int endOf(char c, int level, int from, int to) {
        int end = from;
        while (end < to && words[end].charAt(level) == c) {
            end++;
        }
        return end;
    }

    private void add(char c) {
        if (nodes == letter.length) {
            letter = Arrays.copyOf(letter, nodes * 2);
            word = Arrays.copyOf(word, nodes * 2);
            firstChild = Arrays.copyOf(firstChild, nodes * 2 + 1);
        }
        letter[nodes] = c;
        word[nodes++] = -1;
    }
}
