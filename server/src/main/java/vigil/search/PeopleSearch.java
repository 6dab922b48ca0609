package vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vigil.search.names.How;
import vigil.search.names.NameWord;
import vigil.search.names.WritingSystem;

/// Answers one question: first with the words most people would mean; only if nobody answers all of them,
/// with all that they might mean.
final class PeopleSearch {
    /// The share of all words' weight that a good first answer has.
    private static final double GOOD = 0.79;

    private static final double GOOD_WITH_SLIPS = 0.62;
    /// A single word answered as it was asked, among a few others of the name.
    private static final double EXACTLY = 0.95;

    private static final int COMPARED = 60;
    private static final int COMPARED_THOROUGHLY = 200;
    private static final int MOST_WORDS = 8;
    private final PeopleView view;
    private final IndexSearcher searcher;

    PeopleSearch(PeopleView view) {
        this.view = view;
        this.searcher = new IndexSearcher(view.reader());
    }

    Answer answer(Asked asked) throws IOException {
        var words = Terms.compared(asked.words());
        var first = words.subList(0, Math.min(words.size(), MOST_WORDS));
        var filter = Filter.of(view.reader(), asked.facets());
        var hits = best(ranked(first, view.lexicon()::near, filter, false), asked.most());
        if (!first.isEmpty() && !enough(hits, first, asked.most())) {
            hits = best(merged(hits, ranked(first, view.lexicon()::far, filter, true)), asked.most());
        }
        hits = best(merged(hits, new TextSearch(searcher).find(asked.words(), filter, asked.most())), asked.most());
        var shown = hits.stream().map(Ranked::hit).toList();
        return new Answer(shown, suggestion(first, shown), new FacetCounts(view.reader()).of(hits));
    }

    /// A single word says little, so that one good hit is no reason to stop: as many as were asked for are.
    private static boolean enough(List<Ranked> hits, List<NameWord> words, int most) {
        return !hits.isEmpty()
                && good(hits.getFirst().hit(), words)
                && (words.size() > 1
                        || hits.size() == most && hits.getLast().hit().score() >= EXACTLY);
    }

    /// Well answered: or else every word, by itself or by one slip of the pen, where vowels are written and a
    /// slip seldom makes another name.
    private static boolean good(Hit hit, List<NameWord> words) {
        return hit.score() >= GOOD
                || hit.score() >= GOOD_WITH_SLIPS
                        && hit.why().size() == words.size()
                        && words.stream().allMatch(PeopleSearch::spelt)
                        && hit.why().stream().allMatch(why -> why.how() == How.EXACT || why.how() == How.TYPO);
    }

    private static boolean spelt(NameWord word) {
        return word.system() == WritingSystem.LATIN || word.system() == WritingSystem.CYRILLIC;
    }

    private List<Ranked> ranked(List<NameWord> words, Meant meant, Filter filter, boolean thorough) throws IOException {
        var asked = words.stream()
                .map(word -> new AskedWord(word, meant.meanings(word)))
                .toList();
        var people = new Gathering(view.reader(), filter).people(asked, thorough ? COMPARED_THOROUGHLY : COMPARED);
        return new Alignment(view.reader(), asked, thorough).ranked(people);
    }

    private static List<Ranked> merged(List<Ranked> some, List<Ranked> others) {
        var all = new ArrayList<>(some);
        for (var other : others) {
            var same = all.stream()
                    .filter(hit -> hit.document() == other.document())
                    .findFirst();
            if (same.isEmpty()) {
                all.add(other);
            } else if (same.get().hit().score() < other.hit().score()) {
                all.set(all.indexOf(same.get()), other);
            }
        }
        return all;
    }

    private static List<Ranked> best(List<Ranked> all, int most) {
        return all.stream()
                .sorted(Comparator.comparingDouble(
                                (Ranked ranked) -> -ranked.hit().score())
                        .thenComparing(ranked -> ranked.hit().id()))
                .limit(most)
                .toList();
    }

    /// The words of the best hit, where it was not found as it was asked for but only by slips of the pen.
    private static @Nullable String suggestion(List<NameWord> words, List<Hit> hits) {
        if (hits.isEmpty() || hits.getFirst().why().stream().noneMatch(why -> why.how() == How.TYPO)) {
            return null;
        }
        var instead = new ArrayList<String>();
        for (var word : words) {
            instead.add(hits.getFirst().why().stream()
                    .filter(why -> why.asked().equals(word.letters()) && why.how() == How.TYPO)
                    .map(Why::answered)
                    .findFirst()
                    .orElse(word.letters()));
        }
        return String.join(" ", instead);
    }

    private interface Meant {
        java.util.Collection<vigil.search.names.Meaning> meanings(NameWord word);
    }
}
