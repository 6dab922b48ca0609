package vigil.intake.reading.people;

import java.util.Map;
import java.util.Set;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;

/// The words of a language that stand around names: titles, kin, prepositions, what is never a name.
final class Lexicon {
    private static final Set<String> FEMALE =
            Set.of("wife", "mother", "sister", "daughter", "grandmother", "aunt", "niece", "mother-in-law");
    private static final Set<String> MALE =
            Set.of("husband", "father", "brother", "son", "grandfather", "uncle", "nephew");

    /// Phrases before a name, with the role they give (`judge = official`).
    final Phrases titles;
    /// Phrases after a name (`, counsel for the defence`).
    final Phrases tails;
    /// Kin terms with the English relation.
    final Phrases kin;
    final Phrases occupations;
    final Phrases thingBefore;
    final Phrases speech;
    final Phrases personVerbs;
    final Map<String, String> titleGender;
    final Phrases genders;
    final Set<String> placeBefore;
    final Set<String> adjectives;
    final Set<String> nounBefore;
    final Set<String> never;
    final Set<String> common;
    final Set<String> particles;
    final Set<String> and;
    final Phrases possessives;
    final boolean cased;
    final boolean cautious;
    final boolean kinNeedsOwner;
    /// Whether a word may stand between an office and the name of who holds it.
    final boolean callsOthers;
    final String familyFirst;

    Lexicon(Language language) {
        titles = new Phrases(language, "titles");
        tails = new Phrases(language, "titles.after");
        kin = new Phrases(language, "kin");
        occupations = Phrases.set(language, "occupations");
        thingBefore = Phrases.set(language, "name.not.after");
        speech = Phrases.set(language, "speech");
        personVerbs = Phrases.set(language, "person.verbs");
        genders = new Phrases(language, "gender.words");
        titleGender = language.table("gender.words");
        placeBefore = language.words("place.prepositions");
        nounBefore = language.words("noun.before");
        adjectives = language.words("adjective.endings");
        never = language.words("name.never");
        common = language.words("common");
        particles = language.words("name.particles");
        and = language.words("and");
        possessives = new Phrases(language, "possessives");
        cased = language.setting("cased", "yes").equals("yes");
        kinNeedsOwner = language.setting("kin-needs-owner", "no").equals("yes");
        callsOthers = language.setting("genitive-after-title", "no").equals("yes");
        cautious = language.setting("capital-nouns", "no").equals("yes");
        familyFirst = language.setting("family-first", "no");
    }

    /// The gender that a kin term right before a name tells of its bearer.
    Gender kinGender(Page page, int name) {
        int at = name > 0 && page.token(name - 1).mark() ? name - 1 : name;
        Phrases.Found found = kin.before(page, at);
        if (found == null) return Gender.UNKNOWN;
        return FEMALE.contains(found.value())
                ? Gender.FEMALE
                : MALE.contains(found.value()) ? Gender.MALE : Gender.UNKNOWN;
    }
}
