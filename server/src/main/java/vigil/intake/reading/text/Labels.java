package vigil.intake.reading.text;

/// The lines of a register: `Name: ...`, `Date of arrest: ...`.
public final class Labels {
    private static final int LONGEST = 6;

    private Labels() {}

    /// The colon behind the label that a sentence begins with, -1 if it begins with none.
    public static int colon(Page page, Sentence sentence) {
        for (int i = sentence.from() + 1; i < Math.min(sentence.to(), sentence.from() + LONGEST); i++) {
            if (page.is(i, ":") || page.is(i, "：")) return i;
            if (page.token(i).mark() && !"./()-".contains(page.token(i).text())) return -1;
        }
        return -1;
    }

    /// Whether the paragraph after that of a sentence begins with a label.
    public static boolean follow(Page page, Sentence sentence) {
        for (int k = sentence.index() + 1; k < page.sentences.size(); k++) {
            Sentence next = page.sentences.get(k);
            if (next.paragraph() > sentence.paragraph()) return colon(page, next) >= 0;
        }
        return false;
    }

    /// Whether a sentence is all of its paragraph.
    public static boolean alone(Page page, Sentence sentence) {
        int k = sentence.index();
        boolean first = k == 0 || page.sentences.get(k - 1).paragraph() < sentence.paragraph();
        boolean last =
                k + 1 == page.sentences.size() || page.sentences.get(k + 1).paragraph() > sentence.paragraph();
        return first && last;
    }
}
