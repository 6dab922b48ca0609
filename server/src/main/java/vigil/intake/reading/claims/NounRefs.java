package vigil.intake.reading.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Whom a calling ("the journalist", "the bus driver") stands for.
final class NounRefs {
    private final Page page;
    private final Cast cast;
    private final DiscourseWords words;
    private final Salience salience;

    NounRefs(Page page, Cast cast, DiscourseWords words, Salience salience) {
        this.page = page;
        this.cast = cast;
        this.words = words;
        this.salience = salience;
    }

    /// "the journalist": somebody the text calls one, else the person spoken of.
    @Nullable
    Ref at(Sentence sentence, int i) {
        if (words.articles
                && (i == sentence.from()
                        || !words.definite.contains(page.token(i - 1).fold()))) return null;
        Phrases.Found noun = words.nouns.at(page, i);
        if (noun == null) {
            Ref called = called(i);
            return called != null || !words.articles ? called : aged(i);
        }
        if (nextToName(noun.to(), i)) return null;
        Who best = null;
        for (Who who : cast.tracked())
            if (who.nouns.contains(noun.value()) && (best == null || salience.of(who) > salience.of(best))) best = who;
        boolean called = best != null;
        if (best == null && words.personal.at(page, i) != null)
            best = salience.top(w -> w.tracked() && !namedLater(w, i) ? w.nouns.isEmpty() ? 1 : 0.8 : 0);
        return best == null ? null : new Ref(i, noun.to(), List.of(best), Ref.Kind.NOUN, called ? 0.8 : 0.5);
    }

    /// A calling that no list has but the text gave to one of its people, in whatever case.
    private @Nullable Ref called(int i) {
        String fold = page.token(i).fold();
        if (fold.length() < 4 || page.token(i).mark() || nextToName(i + 1, i)) return null;
        Who only = null;
        for (Who who : cast.tracked())
            if (who.nouns.stream().anyMatch(noun -> alike(noun, fold))) {
                if (only != null) return null;
                only = who;
            }
        return only == null ? null : new Ref(i, i + 1, List.of(only), Ref.Kind.NOUN, 0.7);
    }

    /// `Der Lokführer, 54, ...`: a calling unheard of and an age stand for whoever was spoken of last.
    private @Nullable Ref aged(int i) {
        int comma = i + 1;
        while (comma < i + 3 && comma < page.size() && page.token(comma).lower()) comma++;
        boolean age = comma + 2 < page.size()
                && page.is(comma, ",")
                && page.token(comma + 1).number()
                && page.token(comma + 1).text().length() == 2
                && page.is(comma + 2, ",");
        Who last = age ? salience.top(w -> w.tracked() && !namedLater(w, i) ? 1 : 0) : null;
        return last == null ? null : new Ref(i, comma, List.of(last), Ref.Kind.NOUN, 0.6);
    }

    private static boolean alike(String noun, String fold) {
        if (noun.equals(fold)) return true;
        int least = Math.max(5, noun.length() - 2);
        return noun.length() > 5
                && Math.abs(noun.length() - fold.length()) < 3
                && fold.regionMatches(0, noun, 0, Math.min(least, Math.min(noun.length(), fold.length())))
                && fold.length() >= least;
    }

    private boolean nextToName(int to, int from) {
        if (to < page.size() && cast.mentionAt(to) != null) return true;
        return from > 0 && cast.mentionAt(from - 1) != null;
    }

    /// "He" is not whoever the same sentence goes on to name.
    boolean namedLater(Who who, int i) {
        int end = page.sentence(i).to();
        for (Mention m : who.mentions()) if (m.from() > i && m.from() < end) return true;
        return false;
    }
}
