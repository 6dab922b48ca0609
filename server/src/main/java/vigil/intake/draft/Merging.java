package vigil.intake.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A text says the same thing twice, once in full and once in passing: one proposal, several passages.
final class Merging {
    private Merging() {}

    static List<Piece> of(Stream<Piece> pieces) {
        var merged = new ArrayList<Piece>();
        pieces.sorted(Comparator.comparingInt(Piece::start)).forEach(piece -> add(merged, piece));
        merged.sort(Comparator.comparingInt(Piece::start));
        return merged;
    }

    private static void add(List<Piece> merged, Piece piece) {
        for (int i = 0; i < merged.size(); i++) {
            if (piece.within(merged.get(i))) {
                merged.set(i, merged.get(i).with(piece));
                return;
            }
            if (merged.get(i).within(piece)) {
                merged.set(i, piece.with(merged.get(i)));
                return;
            }
        }
        merged.add(piece);
    }
}
