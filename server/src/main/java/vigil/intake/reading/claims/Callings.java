package vigil.intake.reading.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.people.Cast;
import vigil.intake.reading.people.Gender;
import vigil.intake.reading.people.Mention;
import vigil.intake.reading.people.Who;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;

/// Learns from a text what its people are called: their callings ("is an engineer"), their gender by the pronouns that
/// follow their names, and whom a calling nobody claims ("the activist") can only mean.
final class Callings {
    private final Page page;
    private final Cast cast;
    private final DiscourseWords words;

    Callings(Page page, Cast cast, DiscourseWords words) {
        this.page = page;
        this.cast = cast;
        this.words = words;
    }

    void learn(List<Draft> drafts) {
        for (Draft draft : drafts) if (draft.pred().equals("occupation")) calling(draft);
        for (Sentence sentence : page.sentences) genders(sentence);
        orphans();
    }

    private void calling(Draft draft) {
        Who owner = owner(draft);
        if (owner == null) return;
        String last = page.token(draft.to() - 1).fold();
        if (last.length() > 3 && !owner.nouns.contains(last)) owner.nouns.add(last);
        for (int i = draft.from(); i < draft.to(); i++) {
            Phrases.Found noun = words.nouns.at(page, i);
            if (noun != null && !owner.nouns.contains(noun.value())) owner.nouns.add(noun.value());
        }
    }

    private @org.jspecify.annotations.Nullable Who owner(Draft draft) {
        for (int i = draft.cueFrom(); i < draft.cueTo(); i++) {
            Mention m = cast.mentionAt(i);
            if (m != null) return m.who();
        }
        int from = page.sentence(draft.from()).from();
        for (int i = draft.from() - 1; i >= from; i--) {
            Mention m = cast.mentionAt(i);
            if (m != null) return m.who();
        }
        return null;
    }

    /// "X ... her ...": the first pronoun after the only name so far is taken for its gender.
    private void genders(Sentence sentence) {
        Who only = null;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Mention m = cast.mentionAt(i);
            if (m != null) {
                if (only != null && m.who() != only) return;
                only = m.who();
                continue;
            }
            Gender gender = gender(i);
            if (gender == Gender.UNKNOWN) continue;
            if (only == null) return;
            only.vote(gender, 0.6);
            return;
        }
        if (only == null || sentence.index() + 1 >= page.sentences.size()) return;
        Sentence next = page.sentences.get(sentence.index() + 1);
        if (next.paragraph() == sentence.paragraph()) only.vote(gender(next.from()), 0.6);
    }

    private Gender gender(int i) {
        Phrases.Found pronoun = words.pronouns.at(page, i);
        if (pronoun == null) return Gender.UNKNOWN;
        String value = pronoun.value();
        return value.endsWith("m") ? Gender.MALE : value.endsWith("f") ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /// A calling that nobody has is given to the one person of the gender its pronouns show.
    private void orphans() {
        Map<String, Map<Gender, Integer>> votes = new HashMap<>();
        for (Sentence sentence : page.sentences)
            for (int i = sentence.from() + 1; i < sentence.to(); i++) {
                if (words.articles && !words.definite.contains(page.token(i - 1).fold())) continue;
                Phrases.Found noun = words.nouns.at(page, i);
                if (noun == null || cast.all().stream().anyMatch(w -> w.nouns.contains(noun.value()))) continue;
                for (int k = noun.to(); k < Math.min(sentence.to(), noun.to() + 16); k++) {
                    Gender gender = gender(k);
                    if (gender == Gender.UNKNOWN) continue;
                    votes.computeIfAbsent(noun.value(), n -> new HashMap<>()).merge(gender, 1, Integer::sum);
                    break;
                }
            }
        votes.forEach((noun, by) -> {
            int male = by.getOrDefault(Gender.MALE, 0);
            int female = by.getOrDefault(Gender.FEMALE, 0);
            Gender gender = male > female ? Gender.MALE : female > male ? Gender.FEMALE : Gender.UNKNOWN;
            List<Who> fitting = cast.tracked().stream()
                    .filter(w -> w.gender() == gender && !w.coAccused)
                    .toList();
            if (gender != Gender.UNKNOWN && fitting.size() == 1)
                fitting.getFirst().nouns.add(noun);
        });
    }
}
