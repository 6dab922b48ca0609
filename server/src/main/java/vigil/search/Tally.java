package vigil.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/// Sums of gains by person. For each word asked only the first gain counts, so answers come best first.
final class Tally {
    private int[] documents = new int[1024];
    private int[] lastWord = new int[1024];
    private float[] gains = new float[1024];
    private int size;

    void add(int document, int word, float gain) {
        int slot = slot(document);
        if (documents[slot] == 0) {
            if (size * 2 > documents.length) {
                grow();
                slot = slot(document);
            }
            documents[slot] = document + 1;
            lastWord[slot] = -1;
            size++;
        }
        if (lastWord[slot] != word) {
            lastWord[slot] = word;
            gains[slot] += gain;
        }
    }

    /// Marks the documents with sums of at least `least`.
    void markAbove(double least, FixedBitSet marked) {
        for (int slot = 0; slot < gains.length; slot++) {
            if (documents[slot] != 0 && gains[slot] >= least) {
                marked.set(documents[slot] - 1);
            }
        }
    }

    /// The documents with the largest sums; of equals, those that were put first.
    int[] best(int most) {
        float least = least(most);
        var best = new int[Math.min(most, size)];
        int n = 0;
        for (int slot = 0; slot < gains.length && n < best.length; slot++) {
            if (documents[slot] != 0 && gains[slot] > least) {
                best[n++] = documents[slot] - 1;
            }
        }
        return filled(best, n, least);
    }

    private int[] filled(int[] best, int n, float least) {
        var equal = new int[size];
        int count = 0;
        for (int slot = 0; slot < gains.length; slot++) {
            if (documents[slot] != 0 && gains[slot] == least) {
                equal[count++] = documents[slot] - 1;
            }
        }
        Arrays.sort(equal, 0, count);
        System.arraycopy(equal, 0, best, n, Math.min(count, best.length - n));
        return best;
    }

    private float least(int most) {
        var sums = new float[size];
        int n = 0;
        for (int slot = 0; slot < gains.length; slot++) {
            if (documents[slot] != 0) {
                sums[n++] = gains[slot];
            }
        }
        Arrays.sort(sums);
        return n == 0 ? 0 : sums[Math.max(0, n - most)];
    }

    private int slot(int document) {
        int mask = documents.length - 1;
        int slot = ((document + 1) * 0x9E3779B9 >>> 8) & mask;
        while (documents[slot] != 0 && documents[slot] != document + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldDocuments = documents;
        var oldWords = lastWord;
        var oldGains = gains;
        documents = new int[oldDocuments.length * 4];
        lastWord = new int[documents.length];
        gains = new float[documents.length];
        for (int i = 0; i < oldDocuments.length; i++) {
            if (oldDocuments[i] != 0) {
                int slot = slot(oldDocuments[i] - 1);
                documents[slot] = oldDocuments[i];
                lastWord[slot] = oldWords[i];
                gains[slot] = oldGains[i];
            }
        }
    }
}
