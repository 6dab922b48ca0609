package vigil.intake.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;

/// Writes a name of a thing as a dictionary would: known words in the nominative, known long forms in short
/// (`nominative.words` of the grammar: `следственном изоляторе № = СИЗО-`).
final class Nominative {
    private final Phrases words;
    private final Map<String, String> endings;
    private final List<String> longest;

    Nominative(Language language) {
        Map<String, String> table = language.table("nominative.words");
        words = new Phrases(language, table);
        endings = language.table("nominative.endings");
        longest = endings.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String of(Page page, int from, int to) {
        StringBuilder out = new StringBuilder();
        int last = page.token(from).start();
        for (int i = from; i < to; ) {
            Phrases.Found found = words.at(page, i);
            int next = found != null && found.to() <= to ? found.to() : i + 1;
            out.append(page.text, last, page.token(i).start());
            if (found != null && found.to() <= to) out.append(found.value());
            else out.append(ended(page.token(i)));
            last = page.token(next - 1).end();
            if (found != null && found.value().endsWith("-") && next < to)
                last = page.token(next).start();
            i = next;
        }
        return out.toString();
    }

    /// `Landesschutzamtes`: the nominative by its ending, of words that are compounded anew each time.
    private String ended(Token token) {
        if (token.word())
            for (String ending : longest)
                if (token.fold().endsWith(ending))
                    return token.text().substring(0, token.text().length() - ending.length()) + keep(token, ending);
        return token.text();
    }

    private String keep(Token token, String ending) {
        String nominative = endings.getOrDefault(ending, ending);
        boolean whole = token.fold().length() == ending.length() && token.cap();
        return whole ? Character.toUpperCase(nominative.charAt(0)) + nominative.substring(1) : nominative;
    }
}
