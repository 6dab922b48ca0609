package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// What several people judged together have in common: the court, the day and, where it is said once, the offence.
final class Judgements {
    /// What one decision of a court has in common for all it judges.
    static final Set<String> JOINT = Set.of("court", "verdict_date", "hearing_date");

    /// What all who are judged in one sentence are judged for, where it says so once.
    private static final Set<String> OFFENCE = Set.of("charge", "accusation");

    private final Page page;
    private final Cast cast;
    private final Discourse discourse;
    private final Map<String, Integer> offences = new HashMap<>();
    private final Map<Integer, Integer> terms = new HashMap<>();
    private final Map<Integer, Integer> termsOfParagraph = new HashMap<>();
    private final Map<Integer, Integer> lastTerm = new HashMap<>();
    private final Map<Integer, Integer> firstOffence = new HashMap<>();
    private final Set<Integer> courts = new HashSet<>();

    Judgements(Page page, Cast cast, Discourse discourse) {
        this.page = page;
        this.cast = cast;
        this.discourse = discourse;
    }

    /// Notes in which sentences several terms are imposed.
    void note(List<Draft> drafts) {
        for (Draft draft : drafts) {
            int sentence = page.sentence(draft.from()).index();
            if (OFFENCE.contains(draft.pred())) {
                offences.merge(draft.pred() + sentence, 1, Integer::sum);
                firstOffence.merge(sentence, draft.from(), Math::min);
            }
            if (draft.pred().equals("court") || draft.pred().equals("verdict_date")) courts.add(sentence);
            if (draft.pred().equals("sentence")) {
                terms.merge(sentence, 1, Integer::sum);
                lastTerm.merge(sentence, draft.from(), Math::max);
                termsOfParagraph.merge(page.sentence(draft.from()).paragraph(), 1, Integer::sum);
            }
        }
    }

    /// The court and the day of a verdict are those of everybody whose sentence stands in the same words.
    List<Who> judged(Draft draft, Discourse.Scene scene) {
        List<Who> out = new ArrayList<>();
        if (!JOINT.contains(draft.pred()) && !(OFFENCE.contains(draft.pred()) && (only(draft) || shared(draft))))
            return out;
        Sentence here = page.sentence(draft.from());
        boolean goesOn = JOINT.contains(draft.pred()) && !draft.pred().equals("hearing_date") && goesOn(here);
        if (terms.getOrDefault(here.index(), 0) < 2 && !goesOn)
            return unnamed(scene) && JOINT.contains(draft.pred()) ? together(draft, here) : out;
        add(scene, out);
        if (goesOn) add(discourse.scene(page.sentences.get(here.index() + 1)), out);
        return out;
    }

    private boolean only(Draft draft) {
        Sentence here = page.sentence(draft.from());
        return terms.getOrDefault(here.index(), 0) > 1 && offences.getOrDefault(draft.pred() + here.index(), 0) == 1;
    }

    /// `sentenced A to twelve years and B to four for X`: what follows the last of several terms, and never stands
    /// between them, is said of all.
    private boolean shared(Draft draft) {
        int here = page.sentence(draft.from()).index();
        int last = lastTerm.getOrDefault(here, Integer.MAX_VALUE);
        return draft.from() > last && firstOffence.getOrDefault(here, 0) > last;
    }

    private static void add(Discourse.Scene scene, List<Who> out) {
        for (Ref ref : scene.refs())
            for (Who who : ref.whos())
                if (who.tracked() && (ref.kind() == Ref.Kind.NAME || ref.kind() == Ref.Kind.LIST) && !out.contains(who))
                    out.add(who);
    }

    /// `The court gave A five years. It gave B two`: the next sentence imposes a term and names no court or day.
    private boolean goesOn(Sentence here) {
        if (terms.getOrDefault(here.index(), 0) != 1 || here.index() + 1 >= page.sentences.size()) return false;
        Sentence next = page.sentences.get(here.index() + 1);
        return next.paragraph() == here.paragraph()
                && terms.getOrDefault(next.index(), 0) > 0
                && !courts.contains(next.index());
    }

    private static boolean unnamed(Discourse.Scene scene) {
        return scene.refs().stream()
                .noneMatch(r -> r.tracked() && (r.kind() == Ref.Kind.NAME || r.kind() == Ref.Kind.LIST));
    }

    /// A verdict told before the terms: whoever the paragraph names, if it imposes several.
    private List<Who> together(Draft draft, Sentence here) {
        List<Who> out = new ArrayList<>();
        if (draft.pred().equals("hearing_date") || termsOfParagraph.getOrDefault(here.paragraph(), 0) < 2) return out;
        for (Sentence sentence : page.sentences)
            if (sentence.paragraph() == here.paragraph())
                for (int i = sentence.from(); i < sentence.to(); i++) {
                    Mention m = cast.mentionAt(i);
                    if (m != null && m.who().tracked() && !out.contains(m.who())) out.add(m.who());
                }
        return out;
    }
}
