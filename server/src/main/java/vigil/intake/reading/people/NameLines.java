package vigil.intake.reading.people;

import org.jspecify.annotations.Nullable;
import vigil.intake.reading.text.Labels;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Lines that say of whom the lines below speak: `Name: X` in whatever language, or a heading that is nothing but a
/// name.
public final class NameLines {
    private static final int BESIDES = 4;

    private NameLines() {}

    /// The name that is nearly all that follows the label of a line.
    public static @Nullable Mention labelled(Cast cast, Sentence sentence) {
        int colon = Labels.colon(cast.page, sentence);
        Mention m = colon >= 0 && colon + 1 < sentence.to() ? cast.mentionAt(colon + 1) : null;
        return m != null && sentence.to() - m.to() < BESIDES ? m : null;
    }

    /// The name that is nearly all of a line (`2. X`, `X (34)`).
    public static @Nullable Mention heading(Cast cast, Sentence sentence) {
        if (!Labels.alone(cast.page, sentence) || sentence.to() - sentence.from() > 12) return null;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Mention m = cast.mentionAt(i);
            if (m == null) continue;
            boolean whole = m.from() - sentence.from() < 3 && sentence.to() - m.to() < BESIDES && m.to() - m.from() > 1;
            return whole ? m : null;
        }
        return null;
    }

    /// The people above whose names a block of labels hangs: the first name of each block, or the heading over it.
    static void votes(Cast cast) {
        Page page = cast.page;
        boolean block = false;
        for (Sentence sentence : page.sentences) {
            if (!Labels.alone(page, sentence)) {
                block = false;
                continue;
            }
            boolean label = Labels.colon(page, sentence) >= 0;
            Mention m = label ? block ? null : labelled(cast, sentence) : heading(cast, sentence);
            boolean open = m != null && (m.who().role == null || m.who().role == vigil.intake.reading.Role.OTHER);
            if (m != null && open && Labels.follow(page, sentence)) m.who().prisonerVotes += 2;
            block = label;
        }
    }
}
