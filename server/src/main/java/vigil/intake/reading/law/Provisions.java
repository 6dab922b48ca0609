package vigil.intake.reading.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.when.Numbers;

/// The provisions of law a page cites, in the canonical form `state/code/article/part/letter` (standards/05 section 5;
/// the state is `xx` where the text does not name one that exists).
public final class Provisions {
    private final ProvisionParser parser;
    private final Codes codes;
    private final Set<String> joined;
    private final Set<String> and;

    public Provisions(Language language, Numbers numbers) {
        parser = new ProvisionParser(language, numbers);
        codes = new Codes(language);
        joined = language.words("law.joined");
        and = language.words("law.and");
    }

    public List<Chunk> find(Page page) {
        List<Provision> found = new ArrayList<>();
        int i = 0;
        while (i < page.size()) {
            Provision one = parser.at(page, i);
            if (one == null) {
                i++;
                continue;
            }
            List<Provision> list = new ArrayList<>(List.of(one));
            while (more(page, list)) {}
            if (list.size() > 1) list.set(0, one.withoutLabel());
            found.addAll(list);
            i = list.getLast().to();
        }
        return chunks(page, found);
    }

    /// `articles 212 et 214-1`: numbers that go on from an article share its label.
    private boolean more(Page page, List<Provision> list) {
        Provision last = list.getLast();
        int end = page.sentence(last.from()).to();
        for (int at = last.to(); at < Math.min(end, last.to() + (list.getFirst().plural() ? 9 : 3)); at++) {
            boolean joint = and.contains(page.token(at).fold()) || page.is(at, ",") || page.is(at, "、");
            if (!joint || at + 1 >= end) continue;
            Provision next = parser.at(page, at + 1);
            if (next == null && list.getFirst().plural()) next = parser.bare(page, at + 1);
            if (next == null) continue;
            if (!next.labelled()) {
                list.add(next);
                return true;
            }
            return false;
        }
        return false;
    }

    private List<Chunk> chunks(Page page, List<Provision> found) {
        List<Chunk> out = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            Provision one = found.get(k);
            @Nullable Provision next = k + 1 < found.size() ? found.get(k + 1) : null;
            boolean joins = next != null
                    && joined.contains(one.article())
                    && next.from() - one.to() <= 5
                    && page.sentence(one.from()) == page.sentence(next.from());
            if (joins && next != null) {
                String code = codes.of(page, next);
                out.add(new Chunk("law", one.from(), next.to(), one.canonical(code) + "+" + next.canonical(code)));
                k++;
            } else out.add(new Chunk("law", one.from(), one.to(), one.canonical(codes.of(page, one))));
        }
        return out;
    }
}
