package vigil.intake.reading.claims;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.NameLines;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Labels;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Registers with labels (`Name: ...`, `Date of arrest: ...`): the lines below a name, or below a heading that is one,
/// are about its bearer until a line without a label or the next name.
final class Records {
    private final Map<Integer, Who> owners = new HashMap<>();

    Records(Page page, Cast cast) {
        Who owner = null;
        int paragraph = -1;
        for (Sentence sentence : page.sentences) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                owner = owner(page, cast, sentence, owner);
            }
            if (owner != null) owners.put(sentence.index(), owner);
        }
    }

    private static @Nullable Who owner(Page page, Cast cast, Sentence sentence, @Nullable Who before) {
        boolean label = Labels.colon(page, sentence) >= 0;
        Mention m = label ? NameLines.labelled(cast, sentence) : NameLines.heading(cast, sentence);
        if (m != null && m.who().tracked() && (label || Labels.follow(page, sentence))) return m.who();
        return label ? before : null;
    }

    @Nullable
    Who owner(Sentence sentence) {
        return owners.get(sentence.index());
    }
}
