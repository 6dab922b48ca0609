package vigil.intake.reading.people;

import vigil.intake.reading.Role;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.grammar.Rules;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Lawyers who are prisoners: whoever is called a lawyer, nobody's in particular, and is arrested in the same clause.
final class Seized {
    private static final String PARTED = ",،;:؛—–-\"«»“”„()!?";
    private static final int NEAR = 5;
    private static final int VERB_FINAL = 18;
    private final Language language;
    private final Lexicon lexicon;
    private final Phrases callings;
    private final Phrases pronouns;
    private final java.util.Set<String> definite;
    private final int reach;

    Seized(Language language, Lexicon lexicon) {
        this.language = language;
        this.lexicon = lexicon;
        this.callings = Phrases.set(language, "calling.lawyer");
        this.definite = language.words("definite");
        this.pronouns = new Phrases(language, "pronouns");
        this.reach = language.setting("verb-final", "no").equals("yes") ? VERB_FINAL : NEAR;
    }

    void free(Cast cast, Chunks chunks) {
        if (cast.all().stream().noneMatch(w -> w.role == Role.LAWYER)) return;
        for (Rules.Hit hit : language.rules("event arrest").hits(cast.page, chunks)) {
            int cue = hit.match().from();
            Sentence sentence = cast.page.sentence(cue);
            Mention before = subject(cast, cue, sentence);
            if (before != null && together(cast, before)) seize(before);
            else if (before != null) accuse(cast.page, before);
            for (int i = hit.match().to();
                    i < Math.min(sentence.to(), hit.match().to() + NEAR);
                    i++) {
                Mention after = cast.mentionAt(i);
                if (after == null) continue;
                accuse(cast.page, after);
                break;
            }
        }
    }

    /// The nearest name before the arrest, with nothing between that begins another clause.
    private @org.jspecify.annotations.Nullable Mention subject(Cast cast, int cue, Sentence sentence) {
        Page page = cast.page;
        int words = 0;
        for (int i = cue - 1; i >= sentence.from() && words <= reach; i--) {
            Mention m = cast.mentionAt(i);
            if (m != null) return m;
            boolean comma = page.is(i, ",") || page.is(i, "،");
            boolean age =
                    comma && (page.token(i + 1).number() || page.token(i - 1).number());
            if (page.token(i).mark() && !age && PARTED.contains(page.token(i).text())) return null;
            if (pronouns.at(page, i) != null || lexicon.speech.at(page, i) != null) return null;
            if (page.token(i).word()) words++;
        }
        return null;
    }

    /// `his lawyer`; French writes the article like a possessive (`l'avocate`).
    private boolean owned(Page page, int calling) {
        if (lexicon.possessives.before(page, calling) == null) return false;
        return !definite.contains(page.token(calling - 1).fold());
    }

    private void accuse(Page page, Mention m) {
        if (m.who().role != Role.LAWYER) return;
        Phrases.Found calling = callings.before(page, m.from());
        if (calling != null && !owned(page, calling.to())) seize(m);
    }

    /// `X and his lawyer Y were arrested`: both were.
    private boolean together(Cast cast, Mention m) {
        if (m.who().role != Role.LAWYER) return false;
        boolean joint = false;
        for (int i = m.from() - 1; i >= Math.max(cast.page.sentence(m.from()).from(), m.from() - 6); i--) {
            Mention other = cast.mentionAt(i);
            if (other != null)
                return joint && (other.who().role == null || other.who().tracked());
            if (cast.page.token(i).mark()) return false;
            joint |= lexicon.and.contains(cast.page.token(i).fold());
        }
        return false;
    }

    private static void seize(Mention m) {
        m.who().role = null;
        m.who().prisonerVotes += 3;
    }
}
