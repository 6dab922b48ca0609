package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.text.Page;

/// Gives each person the name in the nominative, given name first.
final class Naming {
    private final Inflection inflection;
    private final Lexicon lexicon;
    private final String join;

    Naming(Language language, Inflection inflection, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.inflection = inflection;
        this.join = language.setting("name-join", "space").equals("none") ? "" : " ";
    }

    void name(Cast cast) {
        for (Who who : cast.all()) {
            List<String> parts = ordered(who.parts);
            boolean doubtful = parts.size() > 1 && inflection.doubtful(parts.getFirst());
            who.vote(inflection.gender(parts), doubtful ? 0.5 : 2);
            if (doubtful) who.vote(called(cast, who), 1);
            if (doubtful
                    && stands(cast.page, inflection.nominative(parts.getLast(), true, Gender.MALE), parts.getLast()))
                who.vote(Gender.MALE, 1);
            for (Mention m : who.mentions) {
                who.vote(inflection.surnameGender(cast.page.token(m.to() - 1).text()), 1);
                who.vote(kin(cast, m), 3);
            }
            if (inflection.declines()) parts = nominative(cast, who, parts);
            who.name = written(parts);
        }
    }

    /// `his wife, X` tells the gender of X; `the wife of Y, X` that of X and not of Y.
    private Gender kin(Cast cast, Mention m) {
        Mention after = cast.page.is(m.to(), ",") ? cast.mentionAt(m.to() + 1) : null;
        int comma = m.from() - 1;
        Mention owner = comma > 0 && cast.page.is(comma, ",") ? cast.mentionAt(comma - 1) : null;
        if (owner != null) return lexicon.kinGender(cast.page, owner.from());
        return after != null && !cast.page.is(comma, ",") ? Gender.UNKNOWN : lexicon.kinGender(cast.page, m.from());
    }

    private String written(List<String> parts) {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            if (!out.isEmpty()) out.append(join);
            String shown = part.length() > 3
                            && part.equals(part.toUpperCase(java.util.Locale.ROOT))
                            && part.matches(".*[\\p{IsLatin}\\p{IsCyrillic}].*")
                    ? titled(part)
                    : part;
            out.append(shown);
            if (part.length() == 1 && !join.isEmpty() && Character.isUpperCase(part.charAt(0))) out.append('.');
        }
        return out.toString();
    }

    private static String titled(String part) {
        StringBuilder out = new StringBuilder(part.length());
        boolean start = true;
        for (char c : part.toCharArray()) {
            out.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return out.toString();
    }

    /// `Petrov Ivan Ivanovich`, `Petrov I.`: the family name goes last.
    private List<String> ordered(List<String> parts) {
        boolean shouted = parts.size() > 1
                && parts.getFirst().length() > 2
                && parts.getFirst().equals(parts.getFirst().toUpperCase(java.util.Locale.ROOT))
                && !parts.getFirst().equals(parts.getFirst().toLowerCase(java.util.Locale.ROOT))
                && !parts.getLast().equals(parts.getLast().toUpperCase(java.util.Locale.ROOT));
        boolean patronymicLast =
                parts.size() == 3 && inflection.patronymic(parts.get(2)) && !inflection.patronymic(parts.get(1));
        boolean initialLast = parts.size() > 1
                && parts.getFirst().length() > 1
                && parts.getLast().length() == 1;
        if (!shouted && !patronymicLast && !initialLast) return parts;
        List<String> out = new ArrayList<>(parts.subList(1, parts.size()));
        out.add(parts.getFirst());
        return out;
    }

    private List<String> nominative(Cast cast, Who who, List<String> parts) {
        if (parts.size() == 1) {
            Gender given = inflection.givenGender(parts.getFirst());
            who.vote(given, 1);
            return given == Gender.UNKNOWN ? parts : List.of(inflection.nominative(parts.getFirst(), false, given));
        }
        Gender gender = who.gender();
        if (gender == Gender.UNKNOWN) gender = called(cast, who);
        if (gender == Gender.UNKNOWN) gender = guess(cast, parts);
        who.vote(gender, 0.5);
        List<String> out = new ArrayList<>();
        boolean oblique = parts.size() > 1
                && (changed(parts.getLast(), true, gender) || changed(parts.getFirst(), false, gender));
        boolean given = changed(parts.getFirst(), false, gender);
        for (int k = 0; k < parts.size(); k++) {
            String part = parts.get(k);
            boolean surname = k == parts.size() - 1 && parts.size() > 1 && !inflection.patronymic(part);
            out.add(part.length() == 1 || !oblique ? part : decline(part, surname, gender, given));
        }
        return out;
    }

    /// The gender of the word that stands before the name (`учительницу`, `фотографа`).
    private Gender called(Cast cast, Who who) {
        for (Mention m : who.mentions())
            for (int i = m.from() - 1;
                    i >= Math.max(0, m.from() - 3) && cast.page.token(i).lower();
                    i--) {
                Gender gender = inflection.callingGender(cast.page.token(i).fold());
                if (gender != Gender.UNKNOWN) return gender;
            }
        return Gender.UNKNOWN;
    }

    private boolean changed(String part, boolean surname, Gender gender) {
        return !inflection.nominative(part, surname, gender).equals(part);
    }

    /// A surname without a known ending is declined like a noun if the given name beside it is.
    private String decline(String part, boolean surname, Gender gender, boolean given) {
        String out = inflection.nominative(part, surname, gender);
        return surname && given && gender == Gender.MALE ? inflection.loose(out, part) : out;
    }

    /// Whether the text has this form of a name, which is another than the one at hand.
    private static boolean stands(Page page, String form, String other) {
        if (form.equals(other)) return false;
        for (int i = 0; i < page.size(); i++)
            if (page.token(i).cap() && page.token(i).text().equals(form)) return true;
        return false;
    }

    /// The gender that a shorter form of the name elsewhere in the text bears out.
    private Gender guess(Cast cast, List<String> parts) {
        Set<String> forms = new HashSet<>();
        for (int i = 0; i < cast.page.size(); i++)
            if (cast.page.token(i).cap()) forms.add(cast.page.token(i).text());
        for (Gender gender : List.of(Gender.MALE, Gender.FEMALE))
            for (int k = 0; k < parts.size(); k++) {
                String form = inflection.nominative(parts.get(k), k > 0 && k == parts.size() - 1, gender);
                if (!form.equals(parts.get(k)) && forms.contains(form)) return gender;
            }
        String last = parts.getLast();
        return changed(last, true, Gender.MALE) && !changed(last, true, Gender.FEMALE) ? Gender.MALE : Gender.UNKNOWN;
    }
}
