package vigil.search.names.training;

import java.util.Arrays;

/// Weights of pairs of numbers, in open addressing: the inner loop of learning lives here.
final class PairCounts {
    private long[] keys = new long[1 << 16];
    private double[] weights = new double[1 << 16];
    private double[] sums = new double[1 << 16];
    private int size;

    /// Where the pair stands; a new one gets the weight `first`. Slots move when pairs are added.
    int slot(int a, int b, double first) {
        long key = ((long) a << 32 | b) + 1;
        int at = find(key);
        if (keys[at] == 0) {
            if (size > keys.length / 2) {
                grow();
                at = find(key);
            }
            keys[at] = key;
            weights[at] = first;
            size++;
        }
        return at;
    }

    double weight(int slot) {
        return weights[slot];
    }

    void add(int slot, double amount) {
        sums[slot] += amount;
    }

    /// What was added becomes the weight, as a share of everything added.
    void settle() {
        double total = Arrays.stream(sums).sum();
        for (int i = 0; i < sums.length; i++) {
            weights[i] = sums[i] / total;
            sums[i] = 0;
        }
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var old = this.keys;
        var oldWeights = weights;
        var oldSums = sums;
        keys = new long[old.length * 2];
        weights = new double[keys.length];
        sums = new double[keys.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int at = find(old[i]);
                keys[at] = old[i];
                weights[at] = oldWeights[i];
                sums[at] = oldSums[i];
            }
        }
    }
}
