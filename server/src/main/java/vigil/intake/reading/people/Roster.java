package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Sentence;
import vigil.intake.reading.text.Token;

/// A list of people with a paragraph each: which paragraphs begin with a name, and whose they are.
public final class Roster {
    private record Head(int paragraph, List<Who> whos, boolean marked, boolean alone) {}

    /// A name with so few words behind it stands alone: what follows is told in the next paragraphs.
    private static final int ALONE = 5;
    /// So many words of title or calling may stand before the name.
    private static final int TITLE = 2;
    private final Page page;
    private final Map<Integer, List<Who>> owners = new HashMap<>();
    private final Set<Who> listed = new HashSet<>();

    public Roster(Page page, Cast cast, Set<String> and) {
        this.page = page;
        List<Head> heads = new ArrayList<>();
        int paragraph = -1;
        for (Sentence sentence : page.sentences) {
            if (sentence.paragraph() == paragraph) continue;
            paragraph = sentence.paragraph();
            Head head = head(cast, and, sentence);
            if (head != null) heads.add(head);
        }
        if (list(heads)) own(heads);
    }

    /// The people the paragraph of a sentence belongs to, empty where the text is no such list.
    public List<Who> owners(Sentence sentence) {
        return owners.getOrDefault(sentence.paragraph(), List.of());
    }

    /// Everybody who has a paragraph.
    Set<Who> listed() {
        return listed;
    }

    /// In how many of the paragraphs of the list one of these tokens stands, as a share of its people.
    double share(List<Integer> tokens) {
        Set<Who> told = new HashSet<>();
        for (int token : tokens) told.addAll(owners(page.sentence(token)));
        return listed.isEmpty() ? 0 : told.size() / (double) listed.size();
    }

    private static boolean list(List<Head> heads) {
        Set<Who> different = new HashSet<>();
        boolean marked = true;
        for (Head head : heads) {
            if (!different.addAll(head.whos)) return false;
            marked &= head.marked;
        }
        return heads.size() > 2 || heads.size() == 2 && marked;
    }

    private void own(List<Head> heads) {
        int longest = 0;
        for (int k = 0; k < heads.size(); k++) {
            Head head = heads.get(k);
            int next = k + 1 < heads.size() ? heads.get(k + 1).paragraph : head.paragraph + longest;
            if (k + 1 < heads.size()) longest = Math.max(longest, next - head.paragraph);
            int until = head.alone ? next : head.paragraph + 1;
            for (int p = head.paragraph; p < until; p++) owners.put(p, head.whos);
            listed.addAll(head.whos);
        }
    }

    private @org.jspecify.annotations.Nullable Head head(Cast cast, Set<String> and, Sentence sentence) {
        int at = sentence.from();
        int bullet = bullet(at);
        at += bullet;
        while (at < Math.min(page.size() - 1, sentence.from() + bullet + TITLE)
                && page.token(at).word()
                && cast.mentionAt(at) == null) at++;
        Mention first = cast.mentionAt(at);
        if (first == null || first.from() != at || !full(first)) return null;
        List<Who> whos = new ArrayList<>(List.of(first.who()));
        int to = first.to();
        while (to + 1 < page.size() && and.contains(page.token(to).fold())) {
            Mention more = cast.mentionAt(to + 1);
            if (more == null || more.from() != to + 1) break;
            whos.add(more.who());
            to = more.to();
        }
        int rest = rest(to, sentence.paragraph());
        if (rest > 0 && !parted(page.token(to))) return null;
        boolean marked = bullet > 0
                || page.is(to, ".")
                || page.is(to, ":")
                || page.token(at).shouted()
                || rest < ALONE;
        return new Head(sentence.paragraph(), whos, marked, rest < ALONE);
    }

    /// A name in full; a family name alone begins paragraphs of any text.
    private boolean full(Mention m) {
        return m.to() - m.from() > 1
                || page.token(m.from()).shouted() && m.who().parts.size() > 1;
    }

    private int rest(int to, int paragraph) {
        int i = to;
        while (i < page.size() && page.sentence(i).paragraph() == paragraph) i++;
        return i - to;
    }

    private static boolean parted(Token t) {
        return t.mark() && ",،，.:：(（–—-".contains(t.text());
    }

    /// `1.`, `1)`, `-`: how many tokens stand before the name.
    private int bullet(int i) {
        Token t = page.token(i);
        if (t.mark() && "-–—•*·●▪".contains(t.text())) return 1;
        boolean number = t.number() && t.text().length() < 4;
        return number && i + 2 < page.size() && (page.is(i + 1, ".") || page.is(i + 1, ")") || page.is(i + 1, "、"))
                ? 2
                : 0;
    }
}
