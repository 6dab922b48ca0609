package vigil.intake.reading.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.text.Fold;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;
import vigil.intake.reading.text.Tokenizer;

/// Fixed phrases of one word or more, each standing for a value; words may be open at the end (`прошл*`).
public final class Phrases {
    /// The value of a phrase found, and the token after it.
    public record Found(String value, int to) {}

    private record Phrase(List<String> words, String value) {}

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
    private final boolean clitics;
    private int longest;

    public Phrases(Language language, String section) {
        this(language, language.table(section));
    }

    public Phrases(Language language, Map<String, String> table) {
        clitics = language.clitics;
        table.forEach((phrase, value) -> add(language, phrase, value));
        Comparator<Phrase> longestFirst =
                Comparator.comparingInt((Phrase p) -> p.words.size()).reversed();
        byWord.values().forEach(list -> list.sort(longestFirst));
        byBeginning.values().forEach(list -> list.sort(longestFirst));
    }

    /// Phrases without a value of their own.
    public static Phrases set(Language language, String section) {
        Map<String, String> table = new HashMap<>();
        for (String word : language.words(section)) table.put(word, word);
        return new Phrases(language, table);
    }

    private void add(Language language, String phrase, String value) {
        List<String> words = new ArrayList<>();
        for (String part : phrase.split("\\s+")) {
            boolean open = part.length() > 1 && part.endsWith("*");
            if (part.startsWith("'") && part.length() > 1) {
                words.add(Fold.of(part, language.locale));
                continue;
            }
            List<Token> tokens =
                    Tokenizer.tokens(open ? part.substring(0, part.length() - 1) : part, language.spelling);
            for (int i = 0; i < tokens.size(); i++)
                words.add(tokens.get(i).fold() + (open && i + 1 == tokens.size() ? "*" : ""));
        }
        if (words.isEmpty()) return;
        String first = words.getFirst();
        boolean open = first.length() > 1 && first.endsWith("*");
        String key = open ? first.substring(0, first.length() - 1) : first;
        (open ? byBeginning : byWord)
                .computeIfAbsent(key, k -> new ArrayList<>())
                .add(new Phrase(words, value));
        if (open) longest = Math.max(longest, key.length());
    }

    /// The longest phrase beginning at a token, or null.
    public @Nullable Found at(Page page, int i) {
        if (i < 0 || i >= page.size()) return null;
        String fold = page.token(i).fold();
        Found best = best(page, i, byWord.getOrDefault(fold, List.of()), null, fold);
        if (clitics && best == null && fold.length() > 2 && (fold.charAt(0) == 'و' || fold.charAt(0) == 'ف')) {
            String bare = fold.substring(1);
            best = best(page, i, byWord.getOrDefault(bare, List.of()), null, bare);
        }
        for (int n = Math.min(fold.length(), longest); n > 0; n--)
            best = best(page, i, byBeginning.getOrDefault(fold.substring(0, n), List.of()), best, fold);
        return best;
    }

    /// The longest phrase of the same sentence ending just before a token, or null; its `to` is the token it begins
    /// with.
    public @Nullable Found before(Page page, int end) {
        if (end < page.size() && end == page.sentence(end).from()) return null;
        for (int from = Math.max(0, end - 5); from < end; from++) {
            Found found = at(page, from);
            if (found != null && found.to == end && page.sentence(from) == page.sentence(end - 1))
                return new Found(found.value, from);
        }
        return null;
    }

    private static @Nullable Found best(Page page, int i, List<Phrase> phrases, @Nullable Found best, String first) {
        for (Phrase phrase : phrases) {
            if (best != null && i + phrase.words.size() <= best.to) continue;
            if (matches(page, i, phrase.words, first)) best = new Found(phrase.value, i + phrase.words.size());
        }
        return best;
    }

    private static boolean matches(Page page, int i, List<String> words, String first) {
        if (i + words.size() > page.size()) return false;
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k);
            String fold = k == 0 ? first : page.token(i + k).fold();
            if (word.length() > 1 && word.endsWith("*")) {
                if (!fold.startsWith(word.substring(0, word.length() - 1))) return false;
            } else if (!fold.equals(word)) return false;
        }
        return true;
    }
}
