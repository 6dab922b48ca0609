package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Match;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.grammar.Rules;
import vigil.intake.reading.people.NameRuns.NameRun;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;

/// Finds the people of a page: full names first, then every word that can only be part of one of them.
public final class Casting {
    private final Language language;
    private final Lexicon lexicon;
    private final Inflection inflection;
    private final Naming naming;
    private final Roles roles;
    private final boolean unspaced;

    public Casting(Language language) {
        this.language = language;
        this.lexicon = new Lexicon(language);
        this.inflection = new Inflection(language);
        this.naming = new Naming(language, inflection, lexicon);
        this.unspaced = language.setting("name-join", "space").equals("none");
        this.roles = new Roles(language, lexicon);
    }

    public Cast find(Page page, Chunks chunks) {
        Cast cast = new Cast(page, inflection);
        List<NameRun> runs = new ArrayList<>();
        NameRuns finder = new NameRuns(page, chunks, lexicon, inflection);
        HanRepeats repeats = new HanRepeats(page);
        for (Rules.Hit hit : language.all("name").hits(page, chunks)) {
            Match m = hit.match();
            int to = trimmed(page, m.start(), m.end());
            if (hit.rule().option("twice", "no").equals("yes") && !twice(page, m.start(), to)) continue;
            if (hit.rule().option("bound", "no").equals("yes") && !repeats.names(m.start(), to)) continue;
            boolean free = to > m.start();
            for (int i = m.start(); i < to && free; i++)
                free = finder.free(i) || hit.rule().option("over", "no").equals("yes");
            if (free)
                runs.add(new NameRun(
                        m.start(), to, 4 + Double.parseDouble(hit.rule().option("weight", "0")), true));
        }
        if (lexicon.cased) runs.addAll(finder.find());
        runs.sort(Comparator.comparingDouble((NameRun r) -> -r.score()).thenComparingInt(NameRun::from));
        for (NameRun run : runs) if (run.score() > 0 && words(page, run) > 1 && plain(page, run)) enter(cast, run);
        for (NameRun run : runs) if (run.score() > 0 && words(page, run) > 1 && !plain(page, run)) parted(cast, run);
        for (NameRun run : runs) if (run.score() > 0 && words(page, run) == 1) enterSingle(cast, run);
        for (NameRun run : runs) if (run.score() <= 0 && run.score() > -4.5) again(cast, run);
        new Retake(cast, finder, language, lexicon).singles();
        cast.sort();
        naming.name(cast);
        roles.assign(cast, chunks);
        cast.dropUnnamed();
        return cast;
    }

    private static boolean twice(Page page, int from, int to) {
        String name = to > from ? page.text(from, to) : "";
        int first = page.text.indexOf(name);
        return !name.isEmpty() && page.text.indexOf(name, first + name.length()) >= 0;
    }

    /// A name taken by a rule ends before a word that is never part of one.
    private int trimmed(Page page, int from, int to) {
        if (unspaced) return to;
        int end = from;
        while (end < to
                && !(lexicon.common.contains(page.token(end).fold()) && !lexicon.cased)
                && !page.token(end).text().endsWith("\u0640")) end++;
        return end;
    }

    private int words(Page page, NameRun run) {
        int n = 0;
        for (int i = run.from(); i < run.to(); i++)
            if (page.token(i).word()
                    && !lexicon.particles.contains(page.token(i).fold())) n++;
        return n;
    }

    private List<String> parts(Page page, int from, int to) {
        List<String> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token t = page.token(i);
            if (t.word()) out.add(t.text());
        }
        return unspaced ? new ArrayList<>(List.of(String.join("", out))) : out;
    }

    /// Two words, or more with initials or a patronymic: surely one name.
    private boolean plain(Page page, NameRun run) {
        if (!inflection.declines()) return true;
        List<String> parts = parts(page, run.from(), run.to());
        boolean initials = parts.stream().anyMatch(p -> p.length() == 1 || inflection.patronymic(p));
        return initials || parts.size() == 2 && inflection.givenGender(parts.getFirst()) != Gender.UNKNOWN;
    }

    /// `адвокат Петрова Иван Сидоров`: a family name known already, in the genitive, before a name of its own.
    private void parted(Cast cast, NameRun run) {
        Page page = cast.page;
        List<Who> first = cast.bearing(inflection.stem(page.token(run.from()).text()));
        List<Who> second =
                cast.bearing(inflection.stem(page.token(run.from() + 1).text()));
        boolean apart = !first.isEmpty() && first.stream().noneMatch(second::contains);
        int rest = run.to() - run.from() - 1;
        if (apart && (rest > 1 || !second.isEmpty())) {
            Who named = bearer(first, null);
            if (named != null) cast.mention(run.from(), run.from() + 1, named);
            NameRun other = new NameRun(run.from() + 1, run.to(), run.score(), run.strong());
            if (rest > 1) enter(cast, other);
            else cast.mention(run.from() + 1, run.to(), second.getFirst());
        } else enter(cast, run);
    }

    private void enter(Cast cast, NameRun run) {
        Page page = cast.page;
        List<String> parts = parts(page, run.from(), run.to());
        Token first = page.token(run.from());
        int skip = clung(cast, first.text()) ? 1 : 0;
        if (skip > 0) parts.set(0, first.text().substring(skip));
        if (parts.size() == 2 && shared(page, run.from())) parts.set(1, inflection.ofOne(parts.get(1)));
        Who who = cast.enter(parts);
        if (who != null)
            cast.mention(
                    run.from(),
                    run.to(),
                    first.start() + skip,
                    page.token(run.to() - 1).end(),
                    who);
        if (who != null && parts.size() == 2) sharing(cast, run, parts.getLast());
    }

    private boolean shared(Page page, int from) {
        return inflection.declines()
                && from > 1
                && lexicon.and.contains(page.token(from - 1).fold());
    }

    /// `Anna and Piotr Kovalsky`: the given name before "and" has the family name of the one behind it.
    private void sharing(Cast cast, NameRun run, String family) {
        Page page = cast.page;
        int at = run.from() - 2;
        if (at < 0 || page.sentence(at) != page.sentence(run.from())) return;
        Token given = page.token(at);
        if (!lexicon.and.contains(page.token(at + 1).fold()) || !given.cap() || cast.mentionAt(at) != null) return;
        if (at > 0 && page.token(at - 1).cap() && page.sentence(at - 1) == page.sentence(at)) return;
        boolean known = inflection.givenGender(given.text()) != Gender.UNKNOWN;
        if (!known && !(given.shouted() && page.token(run.from()).shouted())) return;
        Who who = cast.enter(List.of(given.text(), inflection.ofOne(family)));
        if (who != null) cast.mention(at, at + 1, who);
    }

    /// Arabic "and" is written onto the name behind it.
    private boolean clung(Cast cast, String word) {
        if (!language.clitics || word.length() < 4 || word.charAt(0) != 'و') return false;
        String bare = word.substring(1);
        boolean given =
                inflection.givenGender(word) == Gender.UNKNOWN && inflection.givenGender(bare) != Gender.UNKNOWN;
        return given || !cast.bearing(inflection.stem(bare)).isEmpty();
    }

    private void enterSingle(Cast cast, NameRun run) {
        if (cast.mentionAt(run.from()) != null) return;
        String stem = inflection.stem(cast.page.token(run.from()).text());
        List<Who> bearers = cast.bearing(stem);
        if (bearers.isEmpty()) {
            if (!run.strong()) return;
            enter(cast, run);
        }
    }

    /// A doubtful run is a name after all if it repeats one that is sure.
    private void again(Cast cast, NameRun run) {
        List<String> parts = parts(cast.page, run.from(), run.to());
        if (parts.size() < 2) return;
        int known = 0;
        for (String part : parts) if (!cast.bearing(inflection.stem(part)).isEmpty()) known++;
        if (known == parts.size()) enter(cast, run);
    }

    static @Nullable Who bearer(List<Who> bearers, @Nullable Mention last) {
        if (bearers.isEmpty()) return null;
        if (last != null && bearers.contains(last.who())) return last.who();
        return bearers.stream()
                .max(Comparator.comparingInt((Who w) -> w.mentions.size()))
                .orElse(null);
    }

    Phrases titles() {
        return lexicon.titles;
    }
}
