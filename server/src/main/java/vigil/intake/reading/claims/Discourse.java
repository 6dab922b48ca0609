package vigil.intake.reading.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Gender;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.NameLines;
import vigil.intake.reading.people.Roster;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Walks through a text once and says for every sentence which words stand for whom.
final class Discourse {
    /// What is known at a sentence: its references, and how much each person was spoken of before it.
    record Scene(
            List<Ref> refs,
            Map<Who, Double> before,
            @Nullable Who topic,
            @Nullable Who record,
            List<Who> owners) {}

    private static final double HEADED = 1.5;
    private static final double LABELLED = 0.6;
    private final Page page;
    private final Cast cast;
    private final DiscourseWords words;
    private final Chunks chunks;
    private final Salience salience = new Salience();
    private final NounRefs nouns;
    private final Map<Integer, Scene> scenes = new HashMap<>();
    private final @Nullable Who main;
    private List<Who> group = List.of();
    private int groupSentence = -1;
    private List<Who> joint = List.of();
    private @Nullable Who topic;

    Discourse(Page page, Cast cast, Chunks chunks, DiscourseWords words) {
        this.page = page;
        this.cast = cast;
        this.chunks = chunks;
        this.words = words;
        this.nouns = new NounRefs(page, cast, words, salience);
        this.main = mainPerson(cast);
        Records records = new Records(page, cast);
        Roster roster = new Roster(page, cast, words.and);
        int paragraph = -1;
        Who heading = null;
        for (Sentence sentence : page.sentences) {
            if (sentence.paragraph() != paragraph) {
                salience.fade(0.6);
                paragraph = sentence.paragraph();
                topic = null;
                Mention named = NameLines.heading(cast, sentence);
                if (named != null) heading = named.who().tracked() ? named.who() : null;
                if (heading != null) salience.lift(List.of(heading), HEADED);
            }
            Who record = records.owner(sentence);
            if (record != null) salience.lift(List.of(record), LABELLED);
            Map<Who, Double> before = salience.copy();
            salience.fade(0.5);
            List<Ref> refs = refs(sentence);
            scenes.put(sentence.index(), new Scene(refs, before, topic, record, roster.owners(sentence)));
        }
    }

    static @Nullable Who mainPerson(Cast cast) {
        Who best = null;
        for (Who who : cast.tracked()) if (best == null || weight(who) > weight(best)) best = who;
        return best;
    }

    private static double weight(Who who) {
        double first = who.mentions().isEmpty()
                ? 0
                : 2.0 / (1 + who.mentions().getFirst().from() / 20.0);
        return who.mentions().size() + first - (who.coAccused ? 3 : 0);
    }

    /// Those the text treats as one case: the main persons, if it lists or counts them together.
    List<Who> joint() {
        return joint;
    }

    /// How far the main person stands out: the share of mentions they have before the next.
    double prominence() {
        if (main == null) return 0;
        int all = 0;
        int second = 0;
        for (Who who : cast.tracked()) {
            all += who.mentions().size();
            if (who != main) second = Math.max(second, who.mentions().size());
        }
        return all == 0 ? 0 : Math.max(0, main.mentions().size() - second) / (double) all;
    }

    @Nullable
    Who main() {
        return main;
    }

    Scene scene(Sentence sentence) {
        return scenes.getOrDefault(sentence.index(), new Scene(List.of(), Map.of(), null, null, List.of()));
    }

    private List<Ref> refs(Sentence sentence) {
        List<Ref> refs = new ArrayList<>();
        int i = sentence.from();
        while (i < sentence.to()) {
            Ref ref = at(sentence, i, refs);
            if (ref == null) {
                i++;
                continue;
            }
            refs.add(ref);
            lift(ref, sentence, refs.size() == 1);
            i = Math.max(i + 1, ref.to());
        }
        return refs;
    }

    private void lift(Ref ref, Sentence sentence, boolean first) {
        double by = switch (ref.kind()) {
            case NAME -> 1.6;
            case LIST -> 1.2;
            case PRONOUN -> 1.2;
            case POSSESSIVE -> 0.5;
            case NOUN -> 1;
            case GROUP -> 0.9;
        };
        if (first && ref.from() - sentence.from() < 4) by += 1;
        if (words.oblique(page, ref.from())) by *= 0.6;
        salience.lift(ref.whos(), by);
        if (topic == null && ref.tracked() && ref.whos().size() == 1)
            topic = ref.whos().getFirst();
        if (ref.whos().size() > 1 && ref.tracked()) {
            group = ref.whos();
            groupSentence = sentence.index();
        }
        if (ref.whos().size() > 1 && ref.whos().containsAll(mains()) && joint.isEmpty()) joint = mains();
    }

    private @Nullable Ref at(Sentence sentence, int i, List<Ref> before) {
        for (Chunk list : chunks.at("people", i)) {
            List<Who> whos = within(list);
            if (whos.size() > 1) return new Ref(i, list.to(), whos, Ref.Kind.LIST, 1);
        }
        Mention mention = cast.mentionAt(i);
        if (mention != null) return new Ref(i, mention.to(), List.of(mention.who()), Ref.Kind.NAME, 1);
        Phrases.Found groupWord = words.groups.at(page, i);
        if (groupWord != null) {
            List<Who> whos = group(groupWord.value(), sentence, i);
            if (whos.size() > 1) return new Ref(i, groupWord.to(), whos, Ref.Kind.GROUP, 0.8);
            if (whos.size() == 1 && groupWord.value().startsWith("#"))
                return new Ref(i, groupWord.to(), whos, Ref.Kind.NAME, 0.9);
        }
        Phrases.Found pronoun = words.pronouns.at(page, i);
        if (pronoun != null) return joined(pronoun(pronoun, i, before), sentence);
        return nouns.at(sentence, i);
    }

    /// `him and the editor X`: both.
    private @Nullable Ref joined(@Nullable Ref first, Sentence sentence) {
        if (first == null
                || first.to() >= sentence.to()
                || !words.and.contains(page.token(first.to()).fold())) return first;
        for (int i = first.to() + 1; i < Math.min(sentence.to(), first.to() + 6); i++) {
            Mention m = cast.mentionAt(i);
            if (m == null && page.token(i).mark()) return first;
            if (m == null) continue;
            if (!m.who().tracked() || first.whos().contains(m.who())) return first;
            List<Who> both = new ArrayList<>(first.whos());
            both.add(m.who());
            return new Ref(first.from(), m.to(), both, Ref.Kind.LIST, first.certainty());
        }
        return first;
    }

    List<Who> within(Chunk list) {
        List<Who> whos = new ArrayList<>();
        for (int i = list.from(); i < list.to(); i++) {
            Mention m = cast.mentionAt(i);
            if (m != null && !whos.contains(m.who())) whos.add(m.who());
        }
        return whos;
    }

    /// The people of a bare list (nothing but commas and "and") beginning at a name: what stands before is said of all.
    List<Who> listAt(int name) {
        for (Chunk list : chunks.at("people", name)) {
            if (list.from() != name) continue;
            boolean bare = true;
            for (int i = list.from(); i < list.to() && bare; i++)
                bare = cast.mentionAt(i) != null
                        || page.token(i).mark()
                        || words.and.contains(page.token(i).fold());
            List<Who> whos = within(list).stream().filter(Who::tracked).toList();
            if (bare && whos.size() > 1) return whos;
        }
        return List.of();
    }

    private List<Who> mains() {
        List<Who> all = cast.tracked();
        List<Who> mains = all.stream().filter(w -> !w.coAccused).toList();
        return mains.size() > 1 ? mains : all;
    }

    private List<Who> group(String kind, Sentence sentence, int at) {
        List<Who> all = cast.tracked();
        List<Who> mains = all.stream().filter(w -> !w.coAccused).toList();
        boolean fresh = groupSentence == sentence.index();
        if (fresh && (kind.equals("two") && group.size() == 2 || kind.equals("three") && group.size() == 3))
            return group;
        return switch (kind) {
            case "men" -> all.stream().filter(w -> w.gender() != Gender.FEMALE).toList();
            case "women" ->
                all.stream().filter(w -> w.gender() == Gender.FEMALE).toList();
            case "they" -> group.size() > 1 ? group : mains.size() > 1 ? mains : all;
            case "two" -> all.size() == 2 ? all : mains.size() == 2 ? mains : group.size() == 2 ? group : recent(2);
            case "three" -> all.size() == 3 ? all : group.size() == 3 ? group : all;
            default -> kind.startsWith("#") ? Counted.of(all, kind) : all;
        };
    }

    private List<Who> recent(int n) {
        List<Who> tracked = new ArrayList<>(cast.tracked());
        tracked.sort((a, b) -> Double.compare(salience.of(b), salience.of(a)));
        return tracked.size() > n ? tracked.subList(0, n) : tracked;
    }

    private @Nullable Ref pronoun(Phrases.Found found, int i, List<Ref> before) {
        boolean possessive = found.value().startsWith("p")
                && !(words.freeObjects && i == page.sentence(i).from() && !page.is(found.to() + 1, ","))
                && !object(found.to(), i)
                && !(found.to() < page.sentence(i).to()
                        && words.and.contains(page.token(found.to()).fold()));
        if (found.value().equals("1") && i > 0 && page.is(i - 1, "(")) return null;
        if (found.value().equals("1"))
            return main == null ? null : new Ref(i, found.to(), List.of(main), Ref.Kind.PRONOUN, 0.7);
        Gender gender = found.value().endsWith("m")
                ? Gender.MALE
                : found.value().endsWith("f") ? Gender.FEMALE : Gender.UNKNOWN;
        Who who = null;
        if (!before.isEmpty() && !possessive) {
            Ref first = before.getFirst();
            if (first.whos().size() == 1 && first.tracked() && fit(first.whos().getFirst(), gender) >= 1)
                who = first.whos().getFirst();
        }
        if (who == null && possessive && before.isEmpty()) who = ahead(i, gender);
        if (who == null) who = salience.top(w -> !possessive && nouns.namedLater(w, i) ? 0 : fit(w, gender));
        if (who == null && main != null && main.gender().may(gender)) who = main;
        if (who == null) return null;
        if (gender != Gender.UNKNOWN && who.gender() == Gender.UNKNOWN) who.vote(gender, 0.3);
        return new Ref(i, found.to(), List.of(who), possessive ? Ref.Kind.POSSESSIVE : Ref.Kind.PRONOUN, 0.8);
    }

    /// "sentenced her to two years": a possessive before a preposition or a comma is an object.
    private boolean object(int next, int i) {
        if (!words.articles || next >= page.sentence(i).to()) return words.articles;
        String fold = page.token(next).fold();
        return page.token(next).mark() && !"\"“«(".contains(page.token(next).text())
                || words.prepositions.contains(fold)
                || words.leads.contains(fold)
                || words.and.contains(fold);
    }

    /// `In a statement given to his lawyer, X, Petrov said ...`: a possessive may stand before the name it means.
    private @Nullable Who ahead(int i, Gender gender) {
        Sentence sentence = page.sentence(i);
        if (!words.prepositions.contains(page.token(sentence.from()).fold())
                && !words.leads.contains(page.token(sentence.from()).fold())) return null;
        for (int k = i + 1; k < Math.min(sentence.to(), i + 22); k++) {
            Mention m = cast.mentionAt(k);
            if (m == null || !m.who().tracked()) continue;
            return page.is(k - 1, ",") && m.who().gender().may(gender) ? m.who() : null;
        }
        return null;
    }

    /// How well a pronoun of this gender fits a person.
    private static double fit(Who who, Gender gender) {
        if (!who.tracked() || !who.gender().may(gender)) return 0;
        double agreed = gender == Gender.UNKNOWN || who.gender() == gender ? 1 : 0.7;
        return who.coAccused ? 0.7 * agreed : agreed;
    }
}
