package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Gender;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Decides whom a claim is about, with a reason, a confidence and the people who are about equally likely.
final class Resolver {
    /// Whom, how sure, why, and who else.
    record Verdict(List<Who> whos, double confidence, String reason, List<Who> alternatives) {}

    private record Option(List<Who> whos, double score, String reason) {}

    /// What is said of a relative or an official in apposition is theirs, not the prisoner's.
    private static final Set<String> OWN =
            Set.of("age", "occupation", "affiliation", "birth", "residence", "nationality");

    private final Page page;
    private final Cast cast;
    private final Discourse discourse;
    private final DiscourseWords words;
    private final Judgements judgements;

    Resolver(Page page, Cast cast, Discourse discourse, DiscourseWords words) {
        this.page = page;
        this.cast = cast;
        this.discourse = discourse;
        this.words = words;
        this.judgements = new Judgements(page, cast, discourse);
    }

    /// Notes in which sentences terms are imposed, and by which courts.
    void note(List<Draft> drafts) {
        judgements.note(drafts);
    }

    @Nullable
    Verdict resolve(Draft draft) {
        List<Who> tracked = cast.tracked();
        if (tracked.isEmpty()) return null;
        if (!draft.about().isEmpty()) return new Verdict(draft.about(), 0.9, "named in the same words", List.of());
        if (draft.hint().equals("all")) return new Verdict(tracked, 0.7, "said of all of them", List.of());
        if (tracked.size() == 1) {
            Who own = owner(draft);
            if (own != null && !own.tracked())
                return new Verdict(List.of(own), 0.8, "stands beside the name", List.of());
            return new Verdict(tracked, 0.93, "the only prisoner of the text", List.of());
        }
        return best(draft, options(draft));
    }

    private @Nullable Who owner(Draft draft) {
        if (!OWN.contains(draft.pred())) return null;
        for (int i = draft.cueFrom(); i < draft.cueTo(); i++) {
            Mention m = cast.mentionAt(i);
            if (m != null) return m.who();
        }
        for (int i = draft.from() - 1; i >= Math.max(0, draft.from() - 3); i--) {
            Mention m = cast.mentionAt(i);
            if (m != null) return m.who();
            if (page.token(i).word()) break;
        }
        int reach = draft.pred().equals("age") ? 3 : 0;
        for (int i = draft.to(); i < Math.min(page.size(), draft.to() + reach + 1); i++) {
            Mention after = cast.mentionAt(i);
            if (after != null) return after.who();
            if (!page.token(i).word() || words.oblique(page, i + 1)) break;
        }
        return null;
    }

    private List<Option> options(Draft draft) {
        List<Option> options = new ArrayList<>();
        Who own = owner(draft);
        if (own != null) options.add(new Option(List.of(own), 9, "stands beside the name"));
        List<Who> listed = draft.pred().equals("occupation") && draft.to() < page.size()
                ? discourse.listAt(draft.to())
                : List.of();
        if (!listed.isEmpty()) options.add(new Option(listed, 9.5, "stands before their list"));
        Sentence sentence = page.sentence(draft.from());
        Discourse.Scene scene = discourse.scene(sentence);
        for (Ref ref : scene.refs()) {
            if (!ref.tracked() || ref.from() >= draft.from() && ref.to() <= draft.to() && valueIsPerson(draft))
                continue;
            List<Who> whos = ref.whos().stream().filter(Who::tracked).toList();
            options.add(new Option(whos, score(draft, ref, sentence), reason(ref)));
        }
        List<Who> joint = discourse.joint();
        if (joint.size() > 1
                && (Judgements.JOINT.contains(draft.pred()) || draft.pred().equals("lawyer")))
            options.add(new Option(joint, 2.1, "the case of all of them"));
        List<Who> judged = judgements.judged(draft, scene);
        if (judged.size() > 1) options.add(new Option(judged, 7, "each of those judged in the sentence"));
        if (each(draft, sentence)) {
            List<Who> named = new ArrayList<>();
            for (Ref ref : scene.refs())
                if (ref.to() <= draft.from())
                    for (Who who : ref.whos()) if (who.tracked() && !named.contains(who)) named.add(who);
            if (named.size() > 1) options.add(new Option(named, 6, "each of those named before"));
        }
        for (Map.Entry<Who, Double> entry : scene.before().entrySet())
            if (entry.getKey().tracked())
                options.add(new Option(
                        List.of(entry.getKey()),
                        Math.min(2.2, entry.getValue()) - 0.6 + spouse(draft, entry.getKey()),
                        "spoken of just before"));
        Who record = scene.record();
        if (record != null) options.add(new Option(List.of(record), 8, "the record is about them"));
        List<Who> owners = scene.owners().stream().filter(Who::tracked).toList();
        if (!owners.isEmpty()) options.add(new Option(owners, 4.4, "the paragraph of a list is about them"));
        Who topic = scene.topic();
        if (topic != null) options.add(new Option(List.of(topic), 0.9, "the paragraph is about them"));
        Who main = discourse.main();
        if (main != null)
            options.add(new Option(
                    List.of(main),
                    topic == null || topic == main ? 0.2 + 3 * discourse.prominence() : 0.2,
                    "the text is mostly about them"));
        return options;
    }

    private boolean each(Draft draft, Sentence sentence) {
        for (int i = Math.max(sentence.from(), draft.cueFrom() - 3); i < Math.min(sentence.to(), draft.to() + 3); i++)
            if (words.each.at(page, i) != null) return true;
        return false;
    }

    private static boolean valueIsPerson(Draft draft) {
        return draft.pred().equals("lawyer")
                || draft.pred().equals("relative")
                || draft.pred().equals("co_accused");
    }

    private double score(Draft draft, Ref ref, Sentence sentence) {
        boolean inside = !draft.hint().equals("before")
                        && ref.from() >= draft.cueFrom()
                        && ref.to() <= draft.cueTo()
                        && !taken(draft, sentence)
                || ref.from() >= draft.from() && ref.to() <= draft.to();
        int anchor = ref.to() <= Math.min(draft.from(), draft.cueFrom()) ? Math.min(draft.from(), draft.cueFrom()) : 0;
        boolean before = ref.to() <= Math.max(draft.from(), draft.cueFrom());
        double score = inside ? 6 : before ? 3.4 : 1.8;
        if (draft.hint().equals("after")) score += before ? -1.2 : 2.2;
        if (draft.hint().equals("before")) score += before ? 0.8 : -1;
        boolean between = ref.from() >= draft.cueTo() && ref.to() <= draft.from();
        int distance = between
                ? draft.from() - ref.to()
                : anchor > 0
                        ? anchor - ref.to()
                        : Math.max(
                                0,
                                Math.min(Math.abs(draft.cueFrom() - ref.to()), Math.abs(ref.from() - draft.cueTo())));
        if (!inside) score -= 0.07 * Math.min(distance, 30) + 0.5 * breaks(ref, draft);
        score += switch (ref.kind()) {
            case NAME -> 0.4;
            case LIST -> 0.5;
            case PRONOUN -> 0.4;
            case POSSESSIVE -> -0.4;
            case NOUN -> 0.2;
            case GROUP -> 0.6;
        };
        if (words.oblique(page, ref.from())) score -= 1.2;
        if (ref.kind() == Ref.Kind.LIST && page.is(ref.from() - 1, ":") && !before && unnamed(draft, sentence))
            score += 4;
        if (between) score += 1;
        if (ref.from() - sentence.from() < 3) score += 0.4;
        if (ref.whos().size() == 1) score += spouse(draft, ref.whos().getFirst());
        return score;
    }

    /// `sentenced him to eight years and her to five`: somebody else stands between the verb and what is said.
    private boolean taken(Draft draft, Sentence sentence) {
        return discourse.scene(sentence).refs().stream()
                .anyMatch(r -> r.tracked() && r.from() >= draft.cueTo() && r.to() <= draft.from());
    }

    /// Whether nobody is named before what is said (`four others were arrested: A, B ...`).
    private boolean unnamed(Draft draft, Sentence sentence) {
        for (int i = sentence.from(); i < draft.cueFrom(); i++) {
            Mention m = cast.mentionAt(i);
            if (m != null && m.who().tracked() && !words.oblique(page, i)) return false;
        }
        return true;
    }

    /// A wife is a man's, a husband a woman's, as far as the text tells.
    private static double spouse(Draft draft, Who who) {
        if (!draft.pred().equals("relative") || draft.value() == null) return 0;
        Gender other = draft.value().equals("wife")
                ? Gender.MALE
                : draft.value().equals("husband") ? Gender.FEMALE : Gender.UNKNOWN;
        if (other == Gender.UNKNOWN || who.gender() == Gender.UNKNOWN) return 0;
        return who.gender() == other ? 0.7 : -1.5;
    }

    /// Clause ends between a reference and what is said.
    private int breaks(Ref ref, Draft draft) {
        int from = Math.min(ref.to(), draft.to());
        int to = Math.max(ref.from(), draft.from());
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (page.is(i, ";") || page.is(i, "؛") || page.is(i, "；")) breaks += 2;
            else if (page.token(i).mark() && "—–:".contains(page.token(i).text())) breaks++;
        }
        return Math.min(breaks, 4);
    }

    private static String reason(Ref ref) {
        return switch (ref.kind()) {
            case NAME -> "named in the same sentence";
            case LIST -> "listed in the same sentence";
            case PRONOUN -> "a pronoun in the same sentence stands for them";
            case POSSESSIVE -> "a possessive in the same sentence stands for them";
            case NOUN -> "a noun in the same sentence stands for them";
            case GROUP -> "said of several together";
        };
    }

    private static Verdict best(Draft draft, List<Option> options) {
        options.sort(Comparator.comparingDouble((Option o) -> -o.score));
        if (options.isEmpty()) return new Verdict(List.of(), 0, "nobody found", List.of());
        Option first = options.getFirst();
        double rival = Double.NEGATIVE_INFINITY;
        List<Who> others = new ArrayList<>();
        for (Option option : options) {
            if (first.whos.containsAll(option.whos)
                    || option.whos.containsAll(first.whos) && option.score < first.score - 1) continue;
            rival = Math.max(rival, option.score);
            if (option.score > first.score - 0.6)
                for (Who who : option.whos) if (!others.contains(who) && !first.whos.contains(who)) others.add(who);
        }
        double margin = rival == Double.NEGATIVE_INFINITY ? 3 : first.score - rival;
        double confidence = 1 / (1 + Math.exp(-(0.6 + 0.7 * margin)));
        return new Verdict(first.whos, Math.min(0.97, confidence), first.reason, others);
    }
}
