package vigil.intake.reading.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Token;

/// Rules ready to be tried on a page: indexed by the words they can begin with, so that most are never tried.
public final class Rules {
    /// A rule that matched, and where.
    public record Hit(Rule rule, Match match) {}

    private final Map<String, List<Rule>> byWord = new HashMap<>();
    private final Map<String, List<Rule>> byBeginning = new HashMap<>();
    private final Map<String, List<Rule>> byChunk = new HashMap<>();
    private final Map<String, List<Rule>> byKind = new HashMap<>();
    private final List<Rule> anywhere = new ArrayList<>();
    private int longest;

    public Rules(List<Rule> rules) {
        for (Rule rule : rules) {
            Set<String> first = rule.pattern().firstWords();
            if (first == null) anywhere.add(rule);
            else for (String word : first) place(word).add(rule);
        }
    }

    private List<Rule> place(String word) {
        if (word.startsWith("<"))
            return byChunk.computeIfAbsent(word.substring(1, word.length() - 1), k -> new ArrayList<>());
        if (word.startsWith("#") && word.length() > 1)
            return byKind.computeIfAbsent(word.substring(1), k -> new ArrayList<>());
        if (word.endsWith("*") && word.length() > 1) longest = Math.max(longest, word.length() - 1);
        if (word.endsWith("*") && word.length() > 1)
            return byBeginning.computeIfAbsent(word.substring(0, word.length() - 1), k -> new ArrayList<>());
        return byWord.computeIfAbsent(word, k -> new ArrayList<>());
    }

    /// Every rule that matches, at most one match per rule and first token.
    public List<Hit> hits(Page page, Chunks chunks) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            String fold = page.token(i).fold();
            attempt(byWord.getOrDefault(fold, List.of()), page, chunks, i, hits);
            for (int n = 1; n <= Math.min(fold.length(), longest); n++)
                attempt(byBeginning.getOrDefault(fold.substring(0, n), List.of()), page, chunks, i, hits);
            for (Map.Entry<String, List<Rule>> entry : byChunk.entrySet())
                if (!chunks.at(entry.getKey(), i).isEmpty()) attempt(entry.getValue(), page, chunks, i, hits);
            for (String kind : kinds(page.token(i)))
                attempt(byKind.getOrDefault(kind, List.of()), page, chunks, i, hits);
            attempt(anywhere, page, chunks, i, hits);
        }
        return hits;
    }

    private static List<String> kinds(Token token) {
        if (token.mark()) return List.of("mark");
        if (token.number()) return List.of("num");
        return token.cap() ? List.of("word", "Cap") : token.lower() ? List.of("word", "low") : List.of("word");
    }

    private static void attempt(List<Rule> rules, Page page, Chunks chunks, int i, List<Hit> hits) {
        for (Rule rule : rules) {
            Match match = rule.pattern().at(page, chunks, i);
            if (match != null) hits.add(new Hit(rule, match));
        }
    }
}
