package vigil.search.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What it costs to take one word for another, looking at nothing else: for the last comparison of a few.
public final class Likeness {
    private static final Effort PATIENT = new Effort(3, Efforts.SLIP, 200, 30, 3);

    private Likeness() {}

    /// Null where the words have nothing to do with each other.
    public static @Nullable Meaning of(NameWord asked, NameWord kept) {
        boolean same = asked.system() == kept.system();
        if (asked.letters().equals(kept.letters())) {
            return new Meaning(kept.letters(), How.EXACT, 0);
        }
        var letters = LetterTables.between(asked.system(), kept.system());
        var tree = new WordTree(List.of(kept.letters()));
        return WordSearch.find(tree, letters, same, PATIENT, asked.letters()).stream()
                .findFirst()
                .map(found -> new Meaning(kept.letters(), same ? How.SPELLING : How.OTHER_SCRIPT, found.cost()))
                .orElse(null);
    }
}
