package vigil.intake.reading.claims;

import vigil.intake.reading.text.Labels;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// The title lines a text begins with: short, without a full stop, before the first paragraph that has one. What they
/// say the text says again.
final class Headlines {
    private static final int MOST = 4;
    private static final int LONGEST = 28;
    private final int until;

    Headlines(Page page) {
        int paragraph = 0;
        int head = 0;
        for (int k = 0; k < page.sentences.size() && paragraph < MOST; k++) {
            Sentence sentence = page.sentences.get(k);
            paragraph = sentence.paragraph();
            if (stopped(page, sentence) || sentence.to() - sentence.from() > LONGEST) break;
            boolean alone =
                    k + 1 < page.sentences.size() && page.sentences.get(k + 1).paragraph() > paragraph;
            if (!alone) break;
            head = paragraph + 1;
        }
        until = page.sentences.size() > head + 2 && labels(page) < 2 ? head : 0;
    }

    /// A register (`Name: ...`) has no title lines.
    private static int labels(Page page) {
        int labels = 0;
        for (int k = 0; k < Math.min(4, page.sentences.size()); k++)
            if (Labels.colon(page, page.sentences.get(k)) >= 0) labels++;
        return labels;
    }

    boolean covers(Sentence sentence) {
        return sentence.paragraph() < until;
    }

    private static boolean stopped(Page page, Sentence sentence) {
        String last = page.token(sentence.to() - 1).text();
        boolean label = sentence.to() - sentence.from() < 12
                && page.is(sentence.from() + 1, ":")
                && !page.token(sentence.to() - 1).is("!");
        return label && sentence.index() > 1 || ".。;:".contains(last) || last.equals("۔");
    }
}
