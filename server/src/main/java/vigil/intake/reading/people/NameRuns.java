package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;

/// Finds runs of capitalised words that may be names, and weighs what stands around them.
final class NameRuns {
    /// A run of tokens; `score` above zero means it is taken for a person's name, `strong` that its surroundings say
    /// so.
    record NameRun(int from, int to, double score, boolean strong) {}

    private static final List<String> THINGS =
            List.of("facility", "court", "org", "force", "date", "place", "law", "thing");
    private final Page page;
    private final Lexicon lexicon;
    private final Inflection inflection;
    private final boolean[] taken;
    private final Set<String> lowerCase = new HashSet<>();
    private final boolean[] heading;

    NameRuns(Page page, Chunks chunks, Lexicon lexicon, Inflection inflection) {
        this.page = page;
        this.lexicon = lexicon;
        this.inflection = inflection;
        this.taken = new boolean[page.size()];
        for (String type : THINGS)
            for (Chunk chunk : chunks.all(type)) for (int i = chunk.from(); i < chunk.to(); i++) taken[i] = true;
        for (int i = 0; i < page.size(); i++)
            if (page.token(i).lower()) lowerCase.add(page.token(i).fold());
        this.heading = new ShoutedHeads(page, lexicon).find();
    }

    List<NameRun> find() {
        List<NameRun> runs = new ArrayList<>();
        int i = 0;
        while (i < page.size()) {
            if (!nameWord(i)) {
                i++;
                continue;
            }
            int to = end(i);
            int from = head(i, to);
            if (from < to) {
                double score = score(from, to);
                runs.add(new NameRun(from, to, score, strong(from, to)));
            }
            i = to;
        }
        return runs;
    }

    boolean free(int i) {
        return !taken[i];
    }

    private boolean nameWord(int i) {
        Token t = page.token(i);
        return t.cap() && !taken[i] && (!t.shouted() || t.text().length() == 1 || heading[i] || shoutedSurname(i));
    }

    /// `ИВАНОВ Пётр`, `Marie DUPONT`: a surname in capitals beside a given name or a patronymic.
    private boolean shoutedSurname(int i) {
        String word = page.token(i).text();
        if (word.length() < 4 || lexicon.never.contains(page.token(i).fold())) return false;
        return given(i + 1) || given(i - 1);
    }

    private boolean given(int i) {
        if (i < 0 || i >= page.size() || !page.token(i).cap() || page.token(i).shouted()) return false;
        String word = page.token(i).text();
        return inflection.givenGender(word) != Gender.UNKNOWN || inflection.patronymic(word) || patronymicNext(i);
    }

    private boolean patronymicNext(int i) {
        return i + 1 < page.size()
                && page.token(i + 1).cap()
                && inflection.patronymic(page.token(i + 1).text());
    }

    private int end(int from) {
        int to = from + 1;
        while (to < page.size() && to - from < 7 && page.sentence(to) == page.sentence(from)) {
            Token t = page.token(to);
            boolean initial = page.token(to - 1).text().length() == 1;
            if (initial && t.is(".") && !t.spaced()) {
                to++;
            } else if (nameWord(to)) {
                to++;
            } else if (lexicon.particles.contains(t.fold()) && to + 1 < page.size() && nameWord(to + 1)) {
                to += 2;
            } else break;
        }
        if (to > from && page.is(to - 1, ".") && page.token(to - 2).text().length() != 1) to--;
        return to;
    }

    /// Where the name begins: after titles, occupations and a capital that only begins the sentence.
    private int head(int from, int to) {
        int head = from;
        for (int i = from; i < to; i++) {
            Phrases.Found title = lexicon.titles.at(page, i);
            if (title == null) title = lexicon.kin.at(page, i);
            if (title == null && i == head) title = calling(i, to);
            if (title != null) head = Math.min(title.to(), to);
        }
        while (head < to && (page.is(head, ".") || begins(head) && commonWord(head))) head++;
        if (head + 1 < to && begins(head) && adjective(head)) head++;
        while (head < to && lexicon.common.contains(page.token(head).fold())) head++;
        return given(head, to);
    }

    /// `Двадцатилетний Петров`: a capital that only begins the sentence, by its ending no name.
    private boolean adjective(int i) {
        if (inflection.givenGender(page.token(i).text()) != Gender.UNKNOWN) return false;
        String fold = page.token(i).fold();
        for (String ending : lexicon.adjectives)
            if (fold.length() > ending.length() + 2 && fold.endsWith(ending)) return true;
        return false;
    }

    /// A calling before a name; a name may itself be a calling (`Harold Turner`, `Turner said`).
    private Phrases.@Nullable Found calling(int i, int to) {
        Phrases.Found found = lexicon.occupations.at(page, i);
        return found == null || found.to() >= to ? null : found;
    }

    /// `Tod von Konrad Ehlert`, `Education Secretary Augusto Ferrant`: where given names come first, what stands before
    /// the first known one is none.
    private int given(int head, int to) {
        if (inflection.declines()) return beginning(head, to);
        if (names(head, to) < 3 || known(head)) return head;
        for (int i = head + 1; i + 1 < to; i++) if (known(i)) return i;
        return head;
    }

    /// `Рабочий Степан Кулагинцев`, `Сам Степан` at the beginning of a sentence: a word that is no family name.
    private int beginning(int head, int to) {
        if (head + 1 >= to || !begins(head) || known(head) || !known(head + 1)) return head;
        if (page.token(head + 1).text().length() == 1) return head;
        boolean three = names(head, to) == 3
                && !inflection.patronymic(page.token(head + 2).text());
        boolean two = names(head, to) == 2
                && inflection.surnameGender(page.token(head).text()) == Gender.UNKNOWN;
        return (three || two && page.token(head).text().length() < 5) ? head + 1 : head;
    }

    private boolean known(int i) {
        Token t = page.token(i);
        return t.text().length() == 1 || t.shouted() || inflection.givenGender(t.text()) != Gender.UNKNOWN;
    }

    private boolean begins(int i) {
        return i == page.sentence(i).from() || page.token(i - 1).mark() && !page.is(i - 1, ",") && !page.is(i - 1, ".");
    }

    private boolean commonWord(int i) {
        String fold = page.token(i).fold();
        return lexicon.common.contains(fold) || lowerCase.contains(fold) && fold.length() > 1;
    }

    private boolean never(int from, int to) {
        for (int i = from; i < to; i++) {
            String fold = page.token(i).fold();
            if (lexicon.never.contains(fold)) return true;
            for (int n = 4; n < fold.length(); n++) if (lexicon.never.contains(fold.substring(0, n) + "*")) return true;
        }
        return false;
    }

    private int names(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++)
            if (page.token(i).word()
                    && !lexicon.particles.contains(page.token(i).fold())) words++;
        return words;
    }

    private boolean strong(int from, int to) {
        if (lexicon.cautious && to - from == 1 && !known(from) && !held(from)) return false;
        return titled(from)
                || aged(to)
                || lexicon.speech.at(page, to) != null
                || lexicon.speech.before(page, from) != null
                || to - from == 1 && inflection.givenGender(page.token(from).text()) != Gender.UNKNOWN;
    }

    /// Whether an office or kin stands right before a single noun.
    private boolean held(int from) {
        return lexicon.titles.before(page, from) != null || lexicon.kin.before(page, from) != null;
    }

    private double score(int from, int to) {
        int words = names(from, to);
        if (never(from, to) || words == 1 && noun(from)) return -5;
        if (heading[from]) return 4;
        double score = words == 1 ? -1.5 : words > 4 ? -1 : lexicon.cautious ? -0.5 : 1;
        if (titled(from)) score += 3;
        if (aged(to)) score += 3;
        if (lexicon.personVerbs.at(page, to) != null) score += words == 1 ? 0.5 : 1.5;
        if (lexicon.speech.at(page, to) != null || lexicon.speech.before(page, from) != null)
            score += words == 1 ? 1 : 2;
        for (int i = from; i < to; i++) {
            String fold = page.token(i).fold();
            if (inflection.givenGender(page.token(i).text()) != Gender.UNKNOWN
                    && page.token(i).text().length() > 2) score += words > 1 ? 2 : 2.2;
            if (words > 1 && inflection.patronymic(fold)) score += 3;
            if (page.token(i).text().length() == 1 && page.is(i + 1, ".")) score += 1;
        }
        return score + before(from, words);
    }

    /// Where every noun has a capital: a single word behind an article (`Der Lokführer, 54,`, `ans Bett`).
    private boolean noun(int i) {
        if (!lexicon.cautious || i == page.sentence(i).from()) return false;
        return lexicon.nounBefore.contains(page.token(i - 1).fold());
    }

    private double before(int from, int words) {
        if (from == page.sentence(from).from()) return 0;
        Token prev = page.token(from - 1);
        if (lexicon.thingBefore.before(page, from) != null) return -4;
        if (lexicon.placeBefore.contains(prev.fold())) return -2;
        if (prev.mark() && "«\"“„「《‹".contains(prev.text()) && prev.text().length() == 1) return words == 1 ? -2 : -1.2;
        return 0;
    }

    private boolean titled(int from) {
        int at = from;
        while (at > 0
                && page.token(at - 1).mark()
                && ".,:\"«“".contains(page.token(at - 1).text())) {
            at--;
            if (lexicon.titles.before(page, at + 1) != null) return true;
        }
        return lexicon.titles.before(page, at) != null
                || at == from && lexicon.occupations.before(page, at) != null
                || lexicon.kin.before(page, at) != null;
    }

    /// `, 33,` `(33)` `, 46 años` `(born` behind the name.
    private boolean aged(int to) {
        if (to + 1 >= page.size() || page.sentence(to) != page.sentence(to - 1)) return false;
        if (!page.is(to, ",") && !page.is(to, "(")) return false;
        Token age = page.token(to + 1);
        @Nullable Token after = to + 2 < page.size() ? page.token(to + 2) : null;
        boolean number = age.number() && age.text().length() == 2;
        return number && after != null && (after.is(",") || after.is(")") || after.word());
    }
}
