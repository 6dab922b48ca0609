package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;

/// Second look at a page once its people are known: single names (`Petrov`, `Anna`), nicknames, initials.
final class Retake {
    private final Cast cast;
    private final NameRuns runs;
    private final Lexicon lexicon;
    private final boolean clitics;
    private final boolean genitive;
    private final boolean ideographic;
    private final Set<String> aliasLead;

    Retake(Cast cast, NameRuns runs, Language language, Lexicon lexicon) {
        this.cast = cast;
        this.runs = runs;
        this.lexicon = lexicon;
        this.genitive = language.setting("genitive-s", "no").equals("yes");
        this.clitics = language.clitics;
        this.ideographic = language.setting("ideographic-dates", "no").equals("yes");
        this.aliasLead = language.words("alias.lead");
    }

    void singles() {
        if (ideographic) {
            new HanNames(cast, lexicon).singles();
            return;
        }
        cast.sort();
        nicknames();
        Page page = cast.page;
        for (int i = 0; i < page.size(); i++) {
            Token t = page.token(i);
            if (!t.word() || t.text().length() < 3 || lexicon.cased && !t.cap()) continue;
            if (!runs.free(i) || cast.mentionAt(i) != null) continue;
            if (take(i, t, 0) || !clitics) continue;
            if ("وبلفك".indexOf(t.text().charAt(0)) >= 0 && t.text().length() > 4) take(i, t, 1);
        }
        initials();
    }

    private boolean take(int i, Token t, int skip) {
        String stem = cast.inflection.stem(t.text().substring(skip));
        if (genitive && cast.bearing(stem).isEmpty() && stem.length() > 4 && stem.endsWith("s"))
            stem = stem.substring(0, stem.length() - 1);
        List<Who> bearers = fitting(cast.bearing(stem), t.text());
        Who who = choose(bearers, stem, i);
        if (who == null) return false;
        if (skip == 0) {
            cast.mention(i, i + 1, who);
            extend(i, who);
        } else cast.mention(i, i + 1, t.start() + skip, t.end(), who);
        return true;
    }

    /// `Кривошликові` after a given name or patronymic of the same person belongs to one mention.
    private void extend(int i, Who who) {
        Mention here = cast.mentionAt(i);
        Mention before = i > 0 ? cast.mentionAt(i - 1) : null;
        if (here == null || before == null || before.who() != who || before.to() - before.from() != 1) return;
        if (!cast.page.sentence(i).equals(cast.page.sentence(i - 1))
                || cast.page.token(i).start() - cast.page.token(i - 1).end() > 1) return;
        who.mentions.remove(here);
        who.mentions.remove(before);
        cast.join(before, here);
    }

    private List<Who> fitting(List<Who> bearers, String word) {
        if (bearers.size() < 2) return bearers;
        Gender gender = cast.inflection.surnameGender(word);
        List<Who> out = new ArrayList<>(
                bearers.stream().filter(w -> w.gender().may(gender)).toList());
        return out.isEmpty() ? bearers : out;
    }

    /// Of people who share a name the one of whom the text speaks most, and before the others.
    private @Nullable Who choose(List<Who> bearers, String stem, int at) {
        if (bearers.isEmpty()) return null;
        if (bearers.size() == 1) return bearers.getFirst();
        boolean given = bearers.stream().allMatch(w -> w.stems.getFirst().equals(stem));
        for (int i = at - 1; given && i >= Math.max(0, at - 200); i--) {
            Mention m = cast.mentionAt(i);
            if (m != null && bearers.contains(m.who())) return m.who();
        }
        return bearers.stream()
                .max(Comparator.comparingDouble(w -> w.mentions.size() - (w.relation != null ? 3 : 0) - kin(w)))
                .orElse(null);
    }

    private double kin(Who who) {
        double kin = 0;
        for (Mention m : who.mentions) {
            int at = m.from() > 0 && cast.page.is(m.from() - 1, ",") ? m.from() - 1 : m.from();
            if (lexicon.kin.before(cast.page, at) != null) kin += 4;
        }
        return kin
                - (who.mentions.isEmpty()
                        ? 0
                        : 1.0 / (2 + who.mentions.getFirst().from()));
    }

    /// `Anna Petrova ("Anya")`, `Лаврентий - «Лаврик»`.
    private void nicknames() {
        Page page = cast.page;
        for (Mention m : List.copyOf(cast.mentions())) {
            int at = m.to();
            boolean lead = false;
            while (at < page.size()
                    && at < m.to() + 4
                    && (aliasLead.contains(page.token(at).fold())
                            || "(-–—,".contains(page.token(at).text()))) {
                at++;
                lead = true;
            }
            if (!lead || at + 2 >= page.size() || !opening(page.token(at))) continue;
            if (!closing(page.token(at + 2)) || !page.token(at + 1).cap()) continue;
            int quote = guillemets(page.token(at)) ? 0 : 1;
            cast.alias(m.who(), page.token(at + 1).text());
            cast.mention(at + quote, at + 3 - quote, m.who());
        }
    }

    private static boolean guillemets(Token t) {
        return t.is("«");
    }

    private static boolean opening(Token t) {
        return t.mark() && "\"«“„".contains(t.text());
    }

    private static boolean closing(Token t) {
        return t.mark() && "\"»”“".contains(t.text());
    }

    /// `A. L.` at the end of a letter: the initials of somebody named in full.
    private void initials() {
        Page page = cast.page;
        for (int i = 0; i + 2 < page.size(); i++) {
            if (!initial(i) || !page.is(i + 1, ".") || !initial(i + 2) || cast.mentionAt(i) != null) continue;
            if (i + 4 < page.size()
                    && page.is(i + 3, ".")
                    && page.token(i + 4).cap()
                    && page.sentence(i + 4) == page.sentence(i)) continue;
            for (Who who : cast.all()) {
                if (who.parts.size() < 2 || !starts(who.parts.getFirst(), i) || !starts(who.parts.getLast(), i + 2))
                    continue;
                cast.mention(i, page.is(i + 3, ".") ? i + 4 : i + 3, who);
                break;
            }
        }
    }

    private boolean initial(int i) {
        return cast.page.token(i).cap() && cast.page.token(i).text().length() == 1;
    }

    private boolean starts(String part, int i) {
        return part.startsWith(cast.page.token(i).text());
    }
}
