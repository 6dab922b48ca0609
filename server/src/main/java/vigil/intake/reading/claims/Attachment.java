package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;

/// Puts each date, place, term and force of a sentence to the event it belongs to: the nearest one that takes such a
/// thing, counting what stands between.
final class Attachment {
    private final Page page;
    private final Chunks chunks;
    private final Phrases notAfter;
    private final Phrases notTerm;
    private final Phrases notDate;
    private final Phrases later;
    private final double stretch;
    private final boolean verbFinal;
    private final Set<String> joints;
    private final int[] quoteOf;

    Attachment(Page page, Chunks chunks, Language language, Phrases notAfter) {
        this.page = page;
        this.chunks = chunks;
        this.notAfter = notAfter;
        this.notTerm = Phrases.set(language, "term.not.after");
        this.later = Phrases.set(language, "term.not.before");
        this.notDate = Phrases.set(language, "date.not.after");
        this.verbFinal = language.setting("verb-final", "no").equals("yes");
        this.stretch = language.setting("ideographic-dates", "no").equals("yes") ? 2.2 : 1;
        this.joints = language.words("and");
        this.quoteOf = new int[page.size()];
        int n = 0;
        for (Chunk quote : chunks.all("quote")) {
            n++;
            if (quote.length() > 3) for (int i = quote.from(); i < quote.to(); i++) quoteOf[i] = n;
        }
    }

    List<Draft> drafts(List<Cue> cues) {
        List<List<Cue>> bySentence = new ArrayList<>();
        for (int i = 0; i < page.sentences.size(); i++) bySentence.add(new ArrayList<>());
        for (Cue cue : cues) bySentence.get(page.sentence(cue.from()).index()).add(cue);
        List<Draft> out = new ArrayList<>();
        attach("date", bySentence, 26 * stretch, out);
        attach("place", bySentence, 22 * stretch, out);
        attach("term", bySentence, 24 * stretch, out);
        attach("force", bySentence, 34 * stretch, out);
        return out;
    }

    private void attach(String kind, List<List<Cue>> cues, double farthest, List<Draft> out) {
        for (Chunk chunk : chunks.all(kind)) {
            if (notAfter.before(page, chunk.from()) != null || kind.equals("term") && within(chunk, "maxterm"))
                continue;
            Cue best = null;
            double least = farthest;
            for (Cue cue : cues.get(page.sentence(chunk.from()).index())) {
                if (!Events.accepts(cue.event(), kind)) continue;
                double cost = cost(cue, chunk) - cue.weight() + backwards(kind, cue, chunk);
                if (cost < least || cost == least && best != null && cue.to() - cue.from() > best.to() - best.from()) {
                    least = cost;
                    best = cue;
                }
            }
            if (best != null && barred(kind, chunk, best)) continue;
            String pred = best == null ? null : Events.predicate(best.event(), kind);
            if (pred == null || best == null) continue;
            out.add(draft(pred, chunk, best));
        }
    }

    /// Where verbs do not end the sentence a term follows the words that impose it.
    private double backwards(String kind, Cue cue, Chunk chunk) {
        if (verbFinal && kind.equals("date") && cue.to() <= chunk.from() && joined(cue.to(), chunk.from())) return 5;
        return !verbFinal && kind.equals("term") && cue.from() >= chunk.to() ? 4 : 0;
    }

    /// Whether an "and" begins another clause between.
    private boolean joined(int from, int to) {
        for (int i = from; i < to; i++)
            if (page.is(i, ",") || joints.contains(page.token(i).fold())) return true;
        return false;
    }

    /// `for five weeks`, `until 6 December`: no term of a sentence, no date of an event, unless the event is right
    /// before.
    private boolean barred(String kind, Chunk chunk, Cue cue) {
        Phrases not = kind.equals("term") ? notTerm : kind.equals("date") ? notDate : notAfter;
        if (kind.equals("term") && later.at(page, chunk.to()) != null) return true;
        Phrases.Found found = not.before(page, chunk.from());
        return found != null && (cue.to() < found.to() || cue.to() > chunk.from());
    }

    private boolean within(Chunk chunk, String type) {
        for (int i = Math.max(0, chunk.from() - 4); i <= chunk.from(); i++)
            for (Chunk outer : chunks.at(type, i)) if (outer.overlaps(chunk)) return true;
        return false;
    }

    private double cost(Cue cue, Chunk chunk) {
        int from = Math.min(cue.to(), chunk.to());
        int to = Math.max(cue.from(), chunk.from());
        double cost = cue.from() > chunk.from() ? 0.5 : 0;
        if (cue.from() < chunk.to() && chunk.from() < cue.to()) return 0;
        for (int i = from; i < to; i++) {
            cost += 1;
            String text = page.token(i).text();
            if (page.token(i).mark() && ";؛；".contains(text)) cost += 7;
            else if (page.token(i).mark() && ",،，".contains(text)) cost += 1.5;
            else if (page.token(i).mark() && ":—–".contains(text)) cost += 1;
            else if (joints.contains(page.token(i).fold())) cost += 1;
        }
        if (quoteOf[cue.from()] != quoteOf[chunk.from()]) cost += 8;
        return cost;
    }

    private Draft draft(String pred, Chunk chunk, Cue cue) {
        boolean told = pred.equals("hunger_strike") || pred.equals("letter") || pred.equals("search");
        Cue weighed = told ? new Cue(cue.event(), cue.from(), cue.to(), cue.hint(), cue.weight() - 0.4) : cue;
        return draft(page, pred, chunk.from(), chunk.to(), chunk.value(), weighed);
    }

    static Draft draft(Page page, String pred, int from, int to, @Nullable String value, Cue cue) {
        return new Draft(
                pred,
                from,
                to,
                page.token(from).start(),
                page.token(to - 1).end(),
                value,
                cue.from(),
                cue.to(),
                cue.hint(),
                1 + cue.weight(),
                List.of());
    }
}
