package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.text.Fold;

/// How names are declined: what to cut so that all cases compare equal, and how to give the nominative back.
/// All of it comes from `people.txt` (`name.endings`, `nominative.*`, `patronymic`, `names.given`).
final class Inflection {
    private record Ending(String oblique, String nominative) {}

    private final List<String> endings;
    private final List<Ending> given;
    private final List<Ending> maleSurname;
    private final List<Ending> looseSurname;
    private final List<Ending> femaleSurname;
    private final List<Ending> femaleGiven;
    private final List<String> patronymicMale;
    private final List<String> patronymicFemale;
    private final List<String> femaleCallings;
    private final List<String> maleCallings;
    private final List<String> femaleSigns;
    private final List<String> maleSigns;
    private final List<String> femaleGivenSigns;
    private final List<String> plurals;
    private final boolean strict;
    final Map<String, String> givenNames;
    private final Language language;

    Inflection(Language language) {
        this.language = language;
        endings = longestFirst(language.words("name.endings"));
        given = endings(language, "nominative.given.m");
        femaleGiven = endings(language, "nominative.given.f");
        maleSurname = endings(language, "nominative.surname.m");
        looseSurname = endings(language, "nominative.surname.loose");
        femaleSurname = endings(language, "nominative.surname.f");
        patronymicMale = longestFirst(language.words("patronymic.m"));
        patronymicFemale = longestFirst(language.words("patronymic.f"));
        femaleCallings = longestFirst(language.words("calling.f"));
        maleCallings = longestFirst(language.words("calling.m"));
        femaleSigns = longestFirst(language.words("surname.f"));
        maleSigns = longestFirst(language.words("surname.m"));
        femaleGivenSigns = longestFirst(language.words("given.f"));
        plurals = longestFirst(language.words("surname.plural"));
        strict = language.setting("given-name-first", "no").equals("yes");
        givenNames = language.table("names.given");
    }

    private static List<String> longestFirst(Set<String> words) {
        List<String> out = new ArrayList<>(words);
        out.sort(Comparator.comparingInt(String::length).reversed());
        return out;
    }

    private static List<Ending> endings(Language language, String section) {
        List<Ending> out = new ArrayList<>();
        language.table(section)
                .forEach((oblique, nominative) -> out.add(
                        new Ending(oblique, nominative.equals("-") ? "" : Fold.of(nominative, language.locale))));
        out.sort(Comparator.comparingInt((Ending e) -> e.oblique.length()).reversed());
        return out;
    }

    String stem(String word) {
        String fold = Fold.of(word, language.locale);
        for (String ending : endings)
            if (fold.length() - ending.length() >= 3 && fold.endsWith(ending))
                return fold.substring(0, fold.length() - ending.length());
        return fold;
    }

    /// The gender of a known given name in any case, unknown for others.
    Gender givenGender(String word) {
        String known = givenNames.get(Fold.of(word, language.locale));
        if (known != null) return Gender.of(known);
        if (!declines()) return Gender.UNKNOWN;
        for (Gender gender : List.of(Gender.MALE, Gender.FEMALE)) {
            String sign = gender == Gender.MALE ? "m" : "f";
            if (sign.equals(givenNames.get(Fold.of(nominative(word, false, gender), language.locale)))) return gender;
        }
        return Gender.UNKNOWN;
    }

    /// Whether a given name may be a woman's in the nominative and a man's in another case (`Александра`).
    boolean doubtful(String word) {
        return declines()
                && "f".equals(givenNames.get(Fold.of(word, language.locale)))
                && "m".equals(givenNames.get(Fold.of(nominativeOf(word), language.locale)));
    }

    private String nominativeOf(String word) {
        String fold = Fold.of(word, language.locale);
        for (Ending ending : given)
            if (fold.length() - ending.oblique.length() >= 2 && fold.endsWith(ending.oblique))
                return declined(word, ending);
        return word;
    }

    /// Whether a form may be a man's name in one case and a woman's in another (`Александру`).
    private boolean either(String word) {
        if (!declines() || givenNames.containsKey(Fold.of(word, language.locale))) return false;
        return "m".equals(givenNames.get(Fold.of(nominative(word, false, Gender.MALE), language.locale)))
                && "f".equals(givenNames.get(Fold.of(nominative(word, false, Gender.FEMALE), language.locale)));
    }

    Gender callingGender(String fold) {
        return ends(fold, femaleCallings) ? Gender.FEMALE : ends(fold, maleCallings) ? Gender.MALE : Gender.UNKNOWN;
    }

    boolean patronymic(String word) {
        String fold = Fold.of(word, language.locale);
        return ends(fold, patronymicMale) || ends(fold, patronymicFemale);
    }

    private static boolean ends(String fold, List<String> endings) {
        for (String ending : endings) if (fold.length() > ending.length() + 1 && fold.endsWith(ending)) return true;
        return false;
    }

    /// What the form of a full name (given name first) says of the gender of its bearer.
    Gender gender(List<String> parts) {
        String last = Fold.of(parts.getLast(), language.locale);
        for (String part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            String fold = Fold.of(part, language.locale);
            if (ends(fold, patronymicFemale)) return Gender.FEMALE;
            if (ends(fold, patronymicMale)) return Gender.MALE;
        }
        for (String part : parts) {
            Gender known = parts.size() > 1 && !either(part) ? givenGender(part) : Gender.UNKNOWN;
            if (known != Gender.UNKNOWN) return known;
        }
        if (parts.size() < 2) return Gender.UNKNOWN;
        if (ends(last, femaleSigns)) return Gender.FEMALE;
        if (ends(last, maleSigns)) return Gender.MALE;
        String first = Fold.of(parts.getFirst(), language.locale);
        return ends(first, femaleGivenSigns) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /// Whether a form of a surname can only be a woman's, or only a man's.
    Gender surnameGender(String word) {
        String fold = Fold.of(word, language.locale);
        return ends(fold, femaleSigns) ? Gender.FEMALE : ends(fold, maleSigns) ? Gender.MALE : Gender.UNKNOWN;
    }

    /// The family name of one of those who share it (`Шакировых`).
    String ofOne(String word) {
        for (String plural : plurals)
            if (word.length() > plural.length() + 2 && word.endsWith(plural))
                return word.substring(0, word.length() - 2);
        return word;
    }

    /// Whether a name always begins with the given name: then `B C` is not `A B C` but, often, the father.
    boolean strict() {
        return strict;
    }

    boolean declines() {
        return !endings.isEmpty();
    }

    /// A man's surname without its case ending, by the endings that any noun has; as it was if it already changed.
    String loose(String declined, String word) {
        int hyphen = word.lastIndexOf('-') + 1;
        String last = word.substring(hyphen);
        if (!declined.endsWith(last)) return declined;
        String fold = Fold.of(last, language.locale);
        for (Ending ending : looseSurname)
            if (fold.length() - ending.oblique.length() >= 3 && fold.endsWith(ending.oblique))
                return declined.substring(0, declined.length() - ending.oblique.length()) + ending.nominative;
        return declined;
    }

    /// The nominative; of a double name, of each half.
    String nominative(String word, boolean surname, Gender gender) {
        int hyphen = word.indexOf('-');
        if (hyphen > 1 && hyphen < word.length() - 2)
            return single(word.substring(0, hyphen), surname, gender) + "-"
                    + nominative(word.substring(hyphen + 1), surname, gender);
        return single(word, surname, gender);
    }

    private String single(String word, boolean surname, Gender gender) {
        List<Ending> table = surname
                ? gender == Gender.FEMALE ? femaleSurname : maleSurname
                : gender == Gender.FEMALE ? femaleGiven : given;
        String fold = Fold.of(word, language.locale);
        if (!surname && givenNames.containsKey(fold) && !(gender == Gender.MALE && doubtful(word))) return word;
        for (Ending ending : table)
            if (fold.length() - ending.oblique.length() >= 2 && fold.endsWith(ending.oblique))
                return declined(word, ending);
        return word;
    }

    /// What the nominative shares with the form in the text keeps its spelling (`ё` or `е`).
    private static String declined(String word, Ending ending) {
        String bare = word.substring(0, word.length() - ending.oblique.length());
        return ending.oblique.startsWith(ending.nominative)
                ? word.substring(0, bare.length() + ending.nominative.length())
                : bare + ending.nominative;
    }
}
