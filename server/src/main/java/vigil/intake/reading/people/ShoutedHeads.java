package vigil.intake.reading.people;

import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;
import vigil.intake.reading.text.Token;

/// Names in capitals that head a paragraph of ordinary text: `ANNA PETROV. Teacher, 41.`
final class ShoutedHeads {
    /// So many words in lower case make a paragraph ordinary text.
    private static final int TOLD = 4;
    private static final int LONGEST = 7;
    private final Page page;
    private final Lexicon lexicon;

    ShoutedHeads(Page page, Lexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
    }

    /// For each token whether it is a word of such a name.
    boolean[] find() {
        boolean[] out = new boolean[page.size()];
        int paragraph = -1;
        for (Sentence sentence : page.sentences) {
            if (sentence.paragraph() == paragraph) continue;
            paragraph = sentence.paragraph();
            mark(sentence.from(), paragraph, out);
        }
        return out;
    }

    private void mark(int from, int paragraph, boolean[] out) {
        int at = from;
        while (at < page.size() && at < from + 3 && !page.token(at).word()) at++;
        int to = at;
        int shouted = 0;
        while (to < page.size() && to - at < LONGEST && part(page.token(to))) {
            if (page.token(to).shouted()) {
                shouted++;
                if (lexicon.never.contains(page.token(to).fold())) return;
            }
            to++;
        }
        if (shouted < 2
                || to >= page.size()
                || !".,:(–—-".contains(page.token(to).text())) return;
        if (!told(to, paragraph)) return;
        for (int i = at; i < to; i++) out[i] = page.token(i).shouted() && lexicon.titles.at(page, i) == null;
    }

    private boolean part(Token t) {
        return t.shouted() || lexicon.and.contains(t.fold()) || lexicon.particles.contains(t.fold());
    }

    private boolean told(int from, int paragraph) {
        int lower = 0;
        for (int i = from; i < page.size() && page.sentence(i).paragraph() == paragraph; i++)
            if (page.token(i).lower() && ++lower >= TOLD) return true;
        return false;
    }
}
