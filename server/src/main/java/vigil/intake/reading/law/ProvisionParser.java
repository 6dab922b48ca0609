package vigil.intake.reading.law;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;
import vigil.intake.reading.when.Numbers;

/// Reads one cited provision: labels and numbers in whatever order the language has them (`Article 287, part 1.1`,
/// `п. «а» ч. 2 ст. 281`, `s. 78(2)`, `第一百零五条第二款`, `314. maddenin 2. fıkrası`).
final class ProvisionParser {
    private static final Set<String> INSERTED = Set.of("bis", "ter", "quater", "quinquies");
    private static final String LETTERS = "абвгдежзийклмн";
    private static final String LATIN = "abvgdejzijklmn";
    private final Phrases article;
    private final Phrases part;
    private final Phrases point;
    private final Set<String> plural;
    private final Numbers numbers;
    private final boolean labelAfter;
    private final boolean ideographic;
    private final boolean ordinals;

    ProvisionParser(Language language, Numbers numbers) {
        article = Phrases.set(language, "law.article");
        part = Phrases.set(language, "law.part");
        point = Phrases.set(language, "law.point");
        plural = language.words("law.plural");
        this.numbers = numbers;
        labelAfter = language.setting("law-label-after", "no").equals("yes");
        ideographic = language.setting("ideographic-dates", "no").equals("yes");
        ordinals = language.setting("law-ordinal-words", "no").equals("yes");
    }

    private static final class Draft {
        int to;
        int number = -1;
        String article = "";
        String part = "";
        String letter = "";
        boolean plural;
    }

    @Nullable
    Provision at(Page page, int i) {
        Draft draft = new Draft();
        draft.to = i;
        if (ideographic) return han(page, i);
        boolean labelled = false;
        while (draft.to < page.size() && page.sentence(draft.to) == page.sentence(i)) {
            int at = draft.to;
            if (at > i) at = separator(page, at);
            if (at > i && draft.number >= 0 && article.at(page, at) != null) break;
            if (!label(page, at, draft) && !(labelAfter && trailing(page, at, draft)) && !bracket(page, at, draft))
                break;
            labelled = true;
        }
        if (!labelled || draft.number < 0) return null;
        return new Provision(i, draft.to, draft.number, draft.article, draft.part, draft.letter, true, draft.plural);
    }

    /// A number without a label, as it follows in a list of articles.
    @Nullable
    Provision bare(Page page, int i) {
        if (i >= page.size() || !page.token(i).number()) return null;
        String fold = page.token(i).fold();
        if (fold.length() > 6 || fold.startsWith("20") && fold.length() == 4) return null;
        Draft draft = new Draft();
        number(draft, i, fold);
        inserted(page, draft);
        while (true) {
            int at = separator(page, draft.to);
            if (at >= page.size() || article.at(page, at) != null) break;
            if (!label(page, at, draft) && !bracket(page, at, draft)) break;
        }
        return new Provision(i, draft.to, i, draft.article, draft.part, draft.letter, false, false);
    }

    private static int separator(Page page, int at) {
        return page.is(at, ",") || page.is(at, "،") ? at + 1 : at;
    }

    private boolean label(Page page, int at, Draft draft) {
        Phrases.Found found = article.at(page, at);
        char kind = 'a';
        if (found == null || draft.number >= 0) {
            found = part.at(page, at);
            kind = 'p';
        }
        if (found == null) {
            found = point.at(page, at);
            kind = 'l';
        }
        if (found == null || kind == 'p' && draft.number >= 0 && !draft.part.isEmpty()) return false;
        int n = found.to();
        while (n < page.size()
                && n < found.to() + 2
                && page.token(n).mark()
                && ".«\"'(№„“".contains(page.token(n).text())) n++;
        if (n >= page.size()) return false;
        Token value = page.token(n);
        String text =
                kind == 'l' && (value.word() && value.text().length() == 1) ? letter(value.fold()) : figure(page, n);
        if (text.isEmpty()) return false;
        int to = n + (value.number() || kind == 'l' ? 1 : wordEnd(page, n));
        while (to < page.size()
                && page.token(to).mark()
                && "»\"'”“".contains(page.token(to).text())
                && n > found.to()) to++;
        switch (kind) {
            case 'a' -> {
                draft.plural |= plural.contains(page.token(at).fold()) || plural.contains(page.text(at, found.to()));
                number(draft, n, text);
                inserted(page, draft);
                to = Math.max(to, draft.to);
            }
            case 'p' -> draft.part = text;
            default -> draft.letter = text;
        }
        draft.to = to;
        return true;
    }

    private int wordEnd(Page page, int n) {
        Numbers.Found found = numbers.at(page, n);
        return found == null ? 1 : found.to() - n;
    }

    private String figure(Page page, int n) {
        Token t = page.token(n);
        if (t.number()) return t.fold().replaceAll("(?<=\\d)(-?[а-яі]{1,3}|er|re|ere|eme|º|ª|°)$", "");
        if (!ordinals || !t.word()) return "";
        Numbers.Found found = numbers.at(page, n);
        return found == null ? "" : "" + found.value();
    }

    private static void number(Draft draft, int at, String text) {
        int slash = text.indexOf('/');
        draft.article = slash < 0 ? text : text.substring(0, slash);
        if (slash > 0) draft.part = text.substring(slash + 1).replace('/', '.');
        draft.number = at;
        draft.to = at + 1;
    }

    /// `86 bis` is an article of its own.
    private static void inserted(Page page, Draft draft) {
        if (draft.to >= page.size() || !INSERTED.contains(page.token(draft.to).fold())) return;
        draft.article += "-" + page.token(draft.to).fold();
        draft.to++;
    }

    /// `314. maddenin 2. fıkrası`: the label after its number.
    private boolean trailing(Page page, int at, Draft draft) {
        if (at + 1 >= page.size() || !page.token(at).number()) return false;
        int label = at + 1;
        while (label < page.size()
                && label < at + 3
                && (page.is(label, ".") || page.token(label).text().startsWith("'"))) label++;
        String fold = page.token(at).fold();
        Phrases.Found found = article.at(page, label);
        if (found != null && draft.number < 0) {
            number(draft, at, fold);
        } else {
            found = part.at(page, label);
            if (found != null) draft.part = fold;
            else {
                found = point.at(page, label);
                if (found == null) return false;
                draft.letter = fold;
            }
        }
        draft.to = found.to();
        return true;
    }

    /// `(2)`, `(b)`, `(часть 1)` behind an article.
    private boolean bracket(Page page, int at, Draft draft) {
        if (draft.number < 0 || !page.is(at, "(") || at + 2 >= page.size()) return false;
        Token inner = page.token(at + 1);
        if (page.is(at + 2, ")")) {
            if (inner.number() && draft.part.isEmpty() && inner.text().length() < 4) draft.part = inner.fold();
            else if (inner.word() && inner.text().length() == 1) draft.letter = letter(inner.fold());
            else return false;
            draft.to = at + 3;
            return true;
        }
        int before = draft.to;
        if (!label(page, at + 1, draft) || !page.is(draft.to, ")")) {
            draft.to = before;
            return false;
        }
        draft.to++;
        return true;
    }

    private @Nullable Provision han(Page page, int i) {
        if (!page.is(i, "第")) return null;
        Numbers.Found n = numbers.at(page, i + 1);
        if (n == null || !page.is(n.to(), "条")) return null;
        String partText = "";
        String letter = "";
        int to = n.to() + 1;
        String article = "" + n.value();
        if (page.is(to, "之")) {
            Numbers.Found sub = numbers.at(page, to + 1);
            if (sub != null) {
                article += "-" + sub.value();
                to = sub.to();
            }
        }
        for (int k = 0; k < 2 && page.is(to, "第"); k++) {
            Numbers.Found sub = numbers.at(page, to + 1);
            if (sub == null) break;
            if (page.is(sub.to(), "款")) partText = "" + sub.value();
            else if (page.is(sub.to(), "项")) letter = "" + sub.value();
            else break;
            to = sub.to() + 1;
        }
        return new Provision(i, to, i, article, partText, letter, true, false);
    }

    private static String letter(String fold) {
        int at = LETTERS.indexOf(fold);
        return at >= 0 ? LATIN.substring(at, at + 1) : fold;
    }
}
