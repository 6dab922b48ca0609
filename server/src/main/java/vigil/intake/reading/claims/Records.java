package vigil.intake.reading.claims;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Registers with labels (`Name: ...`, `Date of arrest: ...`): the lines below a name are about its bearer until a line
/// without a label or the next name.
final class Records {
    private static final int LABEL = 6;
    private final Map<Integer, Who> owners = new HashMap<>();

    Records(Page page, Cast cast) {
        Who owner = null;
        int paragraph = -1;
        for (Sentence sentence : page.sentences) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                int colon = label(page, sentence);
                Who named = colon < 0 ? null : named(cast, colon, sentence);
                owner = colon < 0 ? null : named != null ? named : owner;
            }
            if (owner != null) owners.put(sentence.index(), owner);
        }
    }

    @Nullable
    Who owner(Sentence sentence) {
        return owners.get(sentence.index());
    }

    static int label(Page page, Sentence sentence) {
        for (int i = sentence.from() + 1; i < Math.min(sentence.to(), sentence.from() + LABEL); i++) {
            if (page.is(i, ":") || page.is(i, "：")) return i;
            if (page.token(i).mark() && !"./()-".contains(page.token(i).text())) return -1;
        }
        return -1;
    }

    /// The person whose name is nearly all that follows the label.
    private static @Nullable Who named(Cast cast, int colon, Sentence sentence) {
        Mention m = colon + 1 < sentence.to() ? cast.mentionAt(colon + 1) : null;
        return m != null && m.who().tracked() && sentence.to() - m.to() < 4 ? m.who() : null;
    }
}
