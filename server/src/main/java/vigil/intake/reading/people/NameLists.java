package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;

/// Names that stand in one list: three or more between commas, or two joined by "and". Two with only a comma between
/// are no list (`his lawyer, X, Y said`).
public final class NameLists {
    private static final Set<String> COMMAS = Set.of(",", "、", "،", ";", "؛");
    private final Page page;
    private final Set<String> and;
    private final List<Phrases> callings;

    /// `callings` are words that may stand before a name inside a list (`the teacher X and the miner Y`).
    public NameLists(Page page, Set<String> and, List<Phrases> callings) {
        this.page = page;
        this.and = and;
        this.callings = callings;
    }

    /// The lists among these mentions (in the order of the text), each with at least two people.
    public List<List<Mention>> of(List<Mention> mentions) {
        List<List<Mention>> out = new ArrayList<>();
        int i = 0;
        while (i < mentions.size()) {
            List<Mention> list = new ArrayList<>(List.of(mentions.get(i)));
            boolean joint = false;
            while (i + 1 < mentions.size() && list.size() < 60) {
                char how = how(mentions.get(i), mentions.get(i + 1));
                if (how == ' ') break;
                joint |= how == '&';
                list.add(mentions.get(++i));
            }
            i++;
            if (list.size() > 2 || list.size() == 2 && joint) out.add(list);
        }
        return out;
    }

    /// Whether from here to the name there is only what it is called: a calling with at most two words around it, and
    /// perhaps a comma (`her producer, X`).
    private boolean before(int from, int name) {
        if (name - from > 5) return false;
        int comma = page.is(name - 1, ",") ? 1 : 0;
        for (int i = from; i < name - comma; i++) {
            int j = i;
            if (page.token(i).mark()) return false;
            if (name - i <= 3 + comma && callings.stream().anyMatch(c -> c.at(page, j) != null)) return true;
        }
        return false;
    }

    /// `A, a nurse of 32, and B`: what A is, between commas, then "and".
    private boolean apposed(int from, int to) {
        if (!COMMAS.contains(page.token(from).fold()) || to - from < 4) return false;
        int joint = to - 1;
        while (joint > from && !and.contains(page.token(joint).fold()) && to - joint < 4) joint--;
        if (!and.contains(page.token(joint).fold())) return false;
        boolean called = false;
        for (int i = from + 1; i < joint; i++) {
            int at = i;
            if (";:.!?".contains(page.token(i).text())) return false;
            called |=
                    i < from + 5 && (page.token(i).number() || callings.stream().anyMatch(c -> c.at(page, at) != null));
        }
        return called && (joint == to - 1 || before(joint + 1, to));
    }

    private char how(Mention a, Mention b) {
        int from = a.to();
        int to = b.from();
        if (to < from || to - from > 16 || page.sentence(a.from()) != page.sentence(b.from())) return ' ';
        boolean clung = b.start() > page.token(b.from()).start();
        if (from == to) return clung ? '&' : ' ';
        if (apposed(from, to)) return '&';
        if (to - from > 9) return ' ';
        char how = clung ? '&' : ',';
        boolean joint = false;
        for (int i = from; i < to; i++) {
            String fold = page.token(i).fold();
            if (and.contains(fold)) how = '&';
            else if (fold.equals("(") && i + 2 < to && page.is(i + 2, ")")) i += 2;
            else if (COMMAS.contains(fold)) joint = true;
            else if (!joint || !before(i, to)) return ' ';
            else break;
            joint = true;
        }
        return how;
    }
}
