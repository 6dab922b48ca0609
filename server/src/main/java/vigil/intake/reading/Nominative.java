package vigil.intake.reading;

import java.util.Map;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;

/// Writes a name of a thing as a dictionary would: known words in the nominative, known long forms in short
/// (`nominative.words` of the grammar: `следственном изоляторе № = СИЗО-`).
final class Nominative {
    private final Phrases words;

    Nominative(Language language) {
        Map<String, String> table = language.table("nominative.words");
        words = new Phrases(language, table);
    }

    String of(Page page, int from, int to) {
        StringBuilder out = new StringBuilder();
        int last = page.token(from).start();
        for (int i = from; i < to; ) {
            Phrases.Found found = words.at(page, i);
            int next = found != null && found.to() <= to ? found.to() : i + 1;
            out.append(page.text, last, page.token(i).start());
            if (found != null && found.to() <= to) out.append(found.value());
            else out.append(page.token(i).text());
            last = page.token(next - 1).end();
            if (found != null && found.value().endsWith("-") && next < to)
                last = page.token(next).start();
            i = next;
        }
        return out.toString();
    }
}
