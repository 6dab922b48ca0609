package vigil.casefile;

import java.util.ArrayList;
import java.util.List;
import vigil.claim.Claim;

/// A claim at its place in the record.
record Placed(long place, Claim claim) implements Comparable<Placed> {
    @Override
    public int compareTo(Placed other) {
        return Long.compare(place, other.place);
    }

    /// Puts it where it belongs; nearly always that is at the end.
    static void insert(List<Placed> sorted, Placed placed) {
        int at = sorted.size();
        while (at > 0 && sorted.get(at - 1).place > placed.place) {
            at--;
        }
        sorted.add(at, placed);
    }

    static List<Placed> none() {
        return new ArrayList<>(4);
    }
}
