package vigil.search.names;

import java.util.Arrays;

/// The places in a word tree that a word read so far may have led to, each once, at its least cost.
final class Places {
    private static final int CROWDED = 3;
    private final int width;
    private final float margin;
    private int[] nodes = new int[32];
    private float[] costs = new float[32];
    private byte[] slips = new byte[32];
    private int[] slots = new int[64];
    private int size;
    private int crowded;
    private float least = Float.MAX_VALUE;
    private float limit = Float.MAX_VALUE;

    Places(Effort effort) {
        width = effort.width();
        margin = effort.margin();
        crowded = CROWDED * width;
    }

    int size() {
        return size;
    }

    int node(int place) {
        return nodes[place];
    }

    float cost(int place) {
        return costs[place];
    }

    int slips(int place) {
        return slips[place];
    }

    /// What costs more need not be added.
    float limit() {
        return limit;
    }

    void add(int node, float cost, int slip) {
        if (cost > limit) {
            return;
        }
        int slot = slot(node);
        int place = slots[slot] - 1;
        if (place < 0) {
            place = placed(node, slot);
            costs[place] = Float.MAX_VALUE;
        }
        if (cost < costs[place]) {
            costs[place] = cost;
            slips[place] = (byte) slip;
            if (cost < least) {
                least = cost;
                limit = Math.min(limit, least + margin);
            }
        }
    }

    /// Adds, and forgets what cannot be among the best as soon as there is much of it; not while the places are gone
    /// through, since their numbers change.
    void addAhead(int node, float cost, int slip) {
        add(node, cost, slip);
        if (size > crowded) {
            keepBest();
            crowded = Math.max(crowded, CROWDED * size);
        }
    }

    /// Forgets what is dearer than the margin allows, and all but the cheapest `width`.
    void keepBest() {
        if (size == 0) {
            return;
        }
        if (size > width) {
            var sorted = Arrays.copyOf(costs, size);
            Arrays.sort(sorted);
            limit = Math.min(limit, sorted[width - 1]);
        }
        int kept = 0;
        for (int place = 0; place < size; place++) {
            if (costs[place] <= limit) {
                nodes[kept] = nodes[place];
                costs[kept] = costs[place];
                slips[kept++] = slips[place];
            }
        }
        size = kept;
        rehash();
    }

    private int placed(int node, int slot) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            costs = Arrays.copyOf(costs, size * 2);
            slips = Arrays.copyOf(slips, size * 2);
            slots = new int[size * 4];
            rehash();
            slot = slot(node);
        }
        nodes[size] = node;
        slots[slot] = ++size;
        return size - 1;
    }

    private void rehash() {
        Arrays.fill(slots, 0);
        for (int place = 0; place < size; place++) {
            slots[slot(nodes[place])] = place + 1;
        }
    }

    private int slot(int node) {
        int mask = slots.length - 1;
        int slot = (node * 0x9E3779B9 >>> 12) & mask;
        while (slots[slot] != 0 && nodes[slots[slot] - 1] != node) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
