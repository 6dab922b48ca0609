package vigil.intake.table.load;

import java.util.List;
import vigil.claim.Passage;

/// The text of one part of a fact and the cells it was taken from; `cells` are column numbers beside their passages.
record Piece(String text, List<Cited> cells) {
    record Cited(int column, Passage passage) {}
}
