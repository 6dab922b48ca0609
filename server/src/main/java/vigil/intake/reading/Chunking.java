package vigil.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.grammar.Chunks;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Match;
import vigil.intake.reading.grammar.Rules;
import vigil.intake.reading.law.Provisions;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.when.Dates;
import vigil.intake.reading.when.Durations;
import vigil.intake.reading.when.Numbers;

/// Finds the things of a page that rules speak of: numbers, dates, terms, provisions, quotations, and what the sections
/// `chunk ...` of the grammar describe (courts, places of custody, organisations, forces, places).
final class Chunking {
    private final Language language;
    private final Numbers numbers;
    private final Durations durations;
    private final Dates dates;
    private final Provisions provisions;
    private final Nominative nominative;

    Chunking(Language language) {
        this.language = language;
        numbers = new Numbers(language);
        durations = new Durations(language, numbers);
        dates = new Dates(language, numbers);
        nominative = new Nominative(language);
        provisions = new Provisions(language, numbers);
    }

    Chunks chunks(Page page, @Nullable LocalDate said) {
        Chunks chunks = new Chunks();
        new Quotes(page).find().forEach(chunks::add);
        boolean[] dated = new boolean[page.size()];
        for (Chunk date : dates.find(page, said)) {
            chunks.add(date);
            for (int i = date.from(); i < date.to(); i++) dated[i] = true;
        }
        provisions.find(page).forEach(chunks::add);
        for (int i = 0; i < page.size(); i++) {
            Numbers.Found n = numbers.at(page, i);
            if (n == null) continue;
            chunks.add(new Chunk("n", i, n.to(), "" + n.value()));
        }
        int until = 0;
        for (int i = 0; i < page.size(); i++) {
            Chunk term = i < until ? null : durations.at(page, i);
            if (term == null) continue;
            chunks.add(term);
            String value = term.value();
            if (value != null && value.indexOf('/') > 0) chunks.add(new Chunk("range", term.from(), term.to(), value));
            until = term.to();
        }
        for (String section : language.sections("chunk")) rules(page, chunks, section);
        return chunks;
    }

    /// The longest match of a section at each place, never inside another of the same section.
    private void rules(Page page, Chunks chunks, String section) {
        String type = section.substring("chunk ".length());
        List<Chunk> found = new ArrayList<>();
        int until = 0;
        List<Rules.Hit> hits = new ArrayList<>(language.rules(section).hits(page, chunks));
        hits.sort(java.util.Comparator.comparingInt((Rules.Hit h) -> h.match().start())
                .thenComparingInt(h -> -h.match().end()));
        for (Rules.Hit hit : hits) {
            Match m = hit.match();
            if (m.start() < until || m.end() <= m.start()) continue;
            if (section.equals("chunk place") && dated(chunks, m)) continue;
            until = m.end();
            int from = afterName(page, m);
            found.add(new Chunk(
                    type,
                    from,
                    m.end(),
                    from > m.start() ? nominative.of(page, from, m.end()) : value(page, chunks, hit)));
        }
        found.forEach(chunks::add);
    }

    /// `Altunsoy Kızılova Cezaevi'nde`: a family name that the text gives in full elsewhere begins the sentence and
    /// belongs to no prison.
    private static int afterName(Page page, Match m) {
        int first = m.start();
        if (first != page.sentence(first).from()
                || m.end() - first < 3
                || !page.token(first + 1).cap()) return first;
        String name = page.token(first).fold();
        for (int i = 1; i < page.size(); i++)
            if (page.token(i).fold().equals(name)
                    && page.token(i - 1).cap()
                    && page.sentence(i) == page.sentence(i - 1)
                    && !page.token(i).fold().equals(page.token(i - 1).fold())
                    && (i + 1 == page.size() || !page.token(i + 1).cap())) return first + 1;
        return first;
    }

    /// The value of the chunk of a type inside a match; two terms of a `maxterm` are its least and most.
    private static @Nullable String inner(Chunks chunks, String type, Match m, boolean ranges) {
        String first = null;
        for (int i = m.from(); i < m.to(); i++)
            for (Chunk inner : chunks.at(type, i)) {
                String value = inner.value();
                if (value == null || inner.to() > m.to()) continue;
                boolean second = ranges;
                if (first != null) return second ? first + "/" + value : first;
                first = value;
            }
        return first;
    }

    private static boolean dated(Chunks chunks, Match m) {
        for (int i = Math.max(0, m.start() - 4); i < m.end(); i++)
            for (Chunk date : chunks.at("date", i)) if (date.to() > m.start()) return true;
        return false;
    }

    private String value(Page page, Chunks chunks, Rules.Hit hit) {
        String fixed = hit.rule().option("value", "");
        Match m = hit.match();
        if (fixed.indexOf("<n>") > 0) {
            String number = inner(chunks, "n", m, false);
            return number == null
                    ? nominative.of(page, m.start(), m.end())
                    : fixed.replace("<n>", number).replace('_', ' ');
        }
        if (!fixed.isEmpty() && !fixed.startsWith("<")) return fixed.replace('_', ' ');
        String type = fixed.isEmpty()
                ? hit.rule().section().endsWith("term") ? "dur" : ""
                : fixed.substring(1, fixed.length() - 1);
        if (!type.isEmpty()) {
            String inner = inner(chunks, type, m, hit.rule().section().equals("chunk maxterm"));
            if (inner != null) return inner + hit.rule().option("add", "").replace('_', ' ');
        }
        return nominative.of(page, m.start(), m.end());
    }
}
