package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;

/// Where an account of ill-treatment or of health begins and ends: with its pronoun and auxiliary (`she has been`), and
/// with whatever else is told of the same kind in the clauses right behind it.
final class Phrasing {
    private static final Set<String> ACCOUNTS = Set.of("ill_treatment", "health");
    private static final int LEAD = 6;
    private static final int TAIL = 14;
    private static final int LONGEST_QUOTE = 8;
    /// Marks and small words between two accounts that are one.
    private static final int GAP = 4;
    private final Page page;
    private final Set<String> lead;
    private final Set<String> and;
    private final Phrases stop;
    private final Chunks chunks;
    private final Set<Integer> spanned = new HashSet<>();

    Phrasing(Page page, Chunks chunks, Language language) {
        this.page = page;
        this.lead = language.words("phrase.lead");
        this.and = language.words("and");
        this.stop = Phrases.set(language, "phrase.stop");
        this.chunks = chunks;
        for (Chunk chunk : chunks.all("dur")) for (int i = chunk.from(); i < chunk.to(); i++) spanned.add(i);
    }

    /// The drafts in their order, accounts widened and joined.
    List<Draft> of(List<Draft> drafts) {
        List<Draft> out = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!ACCOUNTS.contains(draft.pred())) {
                out.add(draft);
                continue;
            }
            Draft wide = widened(draft);
            Draft before = last(out, draft.pred());
            if (before != null && joins(before, wide)) {
                out.remove(before);
                out.add(spanning(before, before.from(), Math.max(before.to(), wide.to())));
            } else out.add(wide);
        }
        return out;
    }

    private static @org.jspecify.annotations.Nullable Draft last(List<Draft> drafts, String pred) {
        for (int k = drafts.size() - 1; k >= 0; k--) if (drafts.get(k).pred().equals(pred)) return drafts.get(k);
        return null;
    }

    private Draft widened(Draft draft) {
        int from = draft.from();
        int first = page.sentence(from).from();
        while (from > first && draft.from() - from < LEAD && leads(from - 1)) from--;
        while (from < draft.from() && and.contains(page.token(from).fold())) from++;
        int to = end(draft.to());
        return from == draft.from() && to == draft.to() ? draft : spanning(draft, from, to);
    }

    /// The end of the clause: at a mark that is no quotation, at "and", at a word that begins a reason.
    private int end(int to) {
        int last = page.sentence(to - 1).to();
        int end = to;
        while (end < last && end - to < TAIL) {
            int quote = quoted(end);
            if (quote > end) {
                end = quote;
                continue;
            }
            if (!page.token(end).word() && !page.token(end).number()) break;
            if (and.contains(page.token(end).fold()) || stop.at(page, end) != null) break;
            end++;
        }
        return end;
    }

    private int quoted(int i) {
        for (Chunk quote : chunks.at("quote", i)) if (quote.length() < LONGEST_QUOTE) return quote.to();
        return i;
    }

    private boolean leads(int i) {
        return spanned.contains(i)
                || page.token(i).word() && lead.contains(page.token(i).fold());
    }

    private boolean joins(Draft a, Draft b) {
        if (page.sentence(a.from()) != page.sentence(b.from())) return false;
        if (b.from() - a.to() > GAP) return false;
        boolean comma = false;
        for (int i = a.to(); i < b.from(); i++) {
            if (comma && and.contains(page.token(i).fold())) return false;
            boolean mark = page.token(i).mark() && ",،，、".contains(page.token(i).text());
            if (!mark
                    && !and.contains(page.token(i).fold())
                    && !lead.contains(page.token(i).fold())) return false;
            comma |= mark;
        }
        return true;
    }

    private Draft spanning(Draft d, int from, int to) {
        return new Draft(
                d.pred(),
                from,
                to,
                page.token(from).start(),
                page.token(to - 1).end(),
                d.value(),
                d.cueFrom(),
                d.cueTo(),
                d.hint(),
                d.weight(),
                d.about());
    }
}
