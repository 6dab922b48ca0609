package vigil.intake.reading.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.intake.reading.text.Spelling;
import vigil.intake.reading.text.Token;
import vigil.intake.reading.text.Tokenizer;

/// The languages that can be read (`resources/reading/languages.txt`), and which of them a text is in: the one whose
/// script and commonest words fit best.
public final class Languages {
    private static final int ENOUGH = 20_000;
    private final Map<String, Language> grammars = new LinkedHashMap<>();
    private final Map<String, Set<String>> frequent = new HashMap<>();

    private Languages(List<String> codes) {
        for (String code : codes) {
            Language language = new Language(code, Source.of(code));
            grammars.put(code, language);
            frequent.put(code, language.words("frequent"));
        }
    }

    public static Languages standard() {
        try (InputStream in = Languages.class.getResourceAsStream("/reading/languages.txt")) {
            if (in == null) throw new IllegalStateException("no reading/languages.txt among the resources");
            String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Languages(list.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language grammar(String code) {
        Language language = grammars.get(code);
        if (language == null) throw new IllegalArgumentException("no grammar for the language " + code);
        return language;
    }

    /// The language a text is most likely in; English if nothing tells.
    public String of(String text) {
        String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        List<Token> tokens = Tokenizer.tokens(start, Spelling.PLAIN);
        String best = "en";
        double most = 0;
        for (Language language : grammars.values()) {
            double score = score(language, tokens, start);
            if (score > most) {
                most = score;
                best = language.code;
            }
        }
        return best;
    }

    private double score(Language language, List<Token> tokens, String text) {
        Set<String> words = frequent.getOrDefault(language.code, Set.of());
        double hits = 0;
        int all = 0;
        for (Token token : tokens) {
            if (!token.word()) continue;
            all++;
            String fold = token.fold();
            if (words.contains(fold)) hits++;
            int cut = fold.indexOf('\'');
            if (cut > 0 && words.contains(fold.substring(0, cut + 1))) hits++;
        }
        String letters = language.setting("letters", "");
        double own = 0;
        for (int i = 0; i < text.length(); i++) if (letters.indexOf(Character.toLowerCase(text.charAt(i))) >= 0) own++;
        return all == 0 ? 0 : hits / all + 6 * own / text.length();
    }
}
