package vigil.intake.table.load;

import java.util.List;
import vigil.claim.Fact;
import vigil.claim.Passage;
import vigil.claim.Visibility;

/// A fact that cells of one row say of one person.
///
/// @param person the person's key in the list
/// @param row the row's own key
/// @param words the fact as canonical JSON has it
/// @param columns the headings of the cells it rests on, joined: with key and fact it makes the claim's identifier
record Said(
        String person,
        String row,
        String columns,
        Fact fact,
        String words,
        List<Passage> passages,
        Visibility visibility) {
    Said {
        passages = List.copyOf(passages);
    }
}
