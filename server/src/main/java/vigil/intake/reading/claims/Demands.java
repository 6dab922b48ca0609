package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Match;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.grammar.Rules;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;
import vigil.intake.reading.text.Token;

/// What is demanded: the sentence that demands, or each item of the list behind it. A demand that names nobody while
/// others of the list do is nobody's in particular.
final class Demands {
    private final Language language;

    private static final int HEADING = 6;
    /// A first half of fewer words is no sentence of its own.
    private static final int FIRST_HALF = 4;
    private final Phrases groups;
    private final java.util.Set<String> and;

    Demands(Language language) {
        this.language = language;
        this.groups = new Phrases(language, "groups");
        this.and = language.words("and");
    }

    List<Draft> drafts(Page page, Chunks chunks, Cast cast) {
        List<int[]> items = new ArrayList<>();
        int done = -1;
        for (Rules.Hit hit : language.rules("demand head").hits(page, chunks)) {
            Match m = hit.match();
            Sentence sentence = page.sentence(m.from());
            if (sentence.index() <= done) continue;
            if (hit.rule().option("first", "no").equals("yes") && m.from() - sentence.from() > 14) continue;
            if (heading(page, sentence)) continue;
            done = sentence.index();
            int colon = colon(page, m.to(), sentence);
            boolean listed = colon >= 0 && colon + 1 >= sentence.to();
            if (listed) done = below(page, sentence, items);
            else done = more(page, sentence, colon, items);
            if (!listed && joined(page, m.from(), sentence)) items.add(new int[] {m.from(), last(page, sentence)});
            else if (!listed)
                parts(
                        page,
                        colon >= 0 && colon - m.to() < 4 && !numbered(page, colon + 1) ? colon + 1 : sentence.from(),
                        sentence,
                        items);
        }
        List<Draft> out = new ArrayList<>();
        for (int[] item : items) out.add(draft(page, cast, item[0], item[1], items.size() > 1));
        return out;
    }

    /// A short line without a mark at its end (`What we ask`).
    private static boolean heading(Page page, Sentence sentence) {
        return sentence.to() - sentence.from() < HEADING
                && !page.token(sentence.to() - 1).mark();
    }

    /// `regards them as prisoners of conscience and calls for their release`: only the second half demands.
    private boolean joined(Page page, int verb, Sentence sentence) {
        return verb - sentence.from() > FIRST_HALF
                && and.contains(page.token(verb - 1).fold());
    }

    private static int last(Page page, Sentence sentence) {
        int to = sentence.to();
        return page.token(to - 1).mark() && !page.is(to - 1, "»") ? to - 1 : to;
    }

    private static int colon(Page page, int from, Sentence sentence) {
        for (int i = from; i < Math.min(sentence.to(), from + 12); i++)
            if (page.is(i, ":") || page.is(i, "：")) return i;
        return -1;
    }

    /// The items of a list in the lines below, while they begin with a bullet or a number; `1.` may stand as a
    /// sentence.
    private static int below(Page page, Sentence head, List<int[]> items) {
        int last = head.index();
        boolean numberAlone = false;
        for (int k = head.index() + 1; k < Math.min(page.sentences.size(), head.index() + 25); k++) {
            Sentence sentence = page.sentences.get(k);
            boolean newLine = sentence.paragraph() != page.sentences.get(k - 1).paragraph();
            int bullet = bullet(page, sentence.from());
            if (newLine && bullet == 0 && last > head.index()) break;
            int from = sentence.from() + bullet;
            if ((newLine || numberAlone) && from < sentence.to()) items.add(new int[] {from, sentence.to()});
            numberAlone = newLine && from >= sentence.to();
            last = k;
        }
        return last;
    }

    /// After `X demands: ...!` further exclamations of the paragraph are demands too; says the last sentence taken.
    private static int more(Page page, Sentence head, int colon, List<int[]> items) {
        int last = head.index();
        if (colon < 0) return last;
        for (int k = last + 1; k < Math.min(page.sentences.size(), last + 8); k++) {
            Sentence next = page.sentences.get(k);
            if (next.paragraph() != head.paragraph() || !page.is(next.to() - 1, "!")) break;
            items.add(new int[] {next.from(), next.to()});
            last = k;
        }
        return last;
    }

    private static int bullet(Page page, int i) {
        Token t = page.token(i);
        if (t.mark() && "-–—•*·●▪".contains(t.text())) return 1;
        if (numbered(page, i)) return page.token(i).is("(") ? 3 : 2;
        return 0;
    }

    private static boolean numbered(Page page, int i) {
        if (i + 2 >= page.size()) return false;
        if (page.token(i).is("(") && page.token(i + 2).is(")")) return true;
        return page.token(i).number()
                && page.token(i).text().length() < 3
                && (page.is(i + 1, ")") || page.is(i + 1, "."));
    }

    /// The parts of a demand in one sentence, cut at semicolons and numbers.
    private static void parts(Page page, int from, Sentence sentence, List<int[]> items) {
        int begin = from;
        for (int i = from; i < sentence.to(); i++) {
            if (!page.is(i, ";") && !page.is(i, "؛") && !page.is(i, "；")) continue;
            items.add(new int[] {begin, i + 1});
            begin = i + 1;
        }
        if (begin < sentence.to()) items.add(new int[] {begin, sentence.to()});
    }

    private Draft draft(Page page, Cast cast, int from, int to, boolean several) {
        List<Who> named = new ArrayList<>();
        boolean all = false;
        for (int i = from; i < to; i++) {
            Mention m = cast.mentionAt(i);
            if (m != null && m.who().tracked() && !named.contains(m.who())) named.add(m.who());
            Phrases.Found group = m == null ? groups.at(page, i) : null;
            all |= group != null && group.value().equals("all");
        }
        if (all) named.clear();
        @Nullable String value = null;
        String hint = all ? "all" : named.isEmpty() && several && to - from > 5 ? "maybe-nobody" : "";
        return new Draft(
                "demand",
                from,
                to,
                page.token(from).start(),
                page.token(to - 1).end(),
                value,
                from,
                to,
                hint,
                1,
                named);
    }
}
