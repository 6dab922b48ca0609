package vigil.intake.reading.claims;

import java.util.Set;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;

/// How the words of a language stand for people.
final class DiscourseWords {
    final Phrases pronouns;
    final Phrases groups;
    final Phrases nouns;
    final Phrases personal;
    final Set<String> definite;
    final Set<String> leads;
    final Set<String> prepositions;
    final Set<String> and;
    final Phrases each;
    final boolean articles;
    final boolean freeObjects;
    final Phrases titles;

    DiscourseWords(Language language) {
        pronouns = new Phrases(language, "pronouns");
        groups = new Phrases(language, "groups");
        nouns = Phrases.set(language, "occupations");
        personal = Phrases.set(language, "prisoner.nouns");
        leads = language.words("place.prepositions");
        definite = language.words("definite");
        prepositions = language.words("oblique");
        each = Phrases.set(language, "each");
        and = language.words("and");
        freeObjects = language.setting("object-first", "no").equals("yes");
        titles = new Phrases(language, "titles");
        articles = language.setting("articles", "no").equals("yes");
    }

    boolean oblique(Page page, int from) {
        return from > 0 && prepositions.contains(page.token(from - 1).fold());
    }
}
