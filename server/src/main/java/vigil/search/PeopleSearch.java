package vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vigil.search.names.How;
import vigil.search.names.Lexicon;
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
    private static final int COMPARED_THOROUGHLY = 600;
    private static final int MOST_WORDS = 8;
    /// Whoever has less of what was asked than this share is not counted among those who answer.
    private static final double COUNTED = 0.5;

    private final PeopleView view;
    private final Filter filter;
    private final FixedBitSet answering;

    private PeopleSearch(PeopleView view, Filter filter) {
        this.view = view;
        this.filter = filter;
        this.answering = new FixedBitSet(Math.max(1, view.reader().maxDoc()));
    }

    static Answer answer(PeopleView view, Asked asked) throws IOException {
        return new PeopleSearch(view, Filter.of(view.reader(), asked.facets())).answer(asked);
    }

    private Answer answer(Asked asked) throws IOException {
        var words = Terms.compared(asked.words());
        var first = words.subList(0, Math.min(words.size(), MOST_WORDS));
        var hits = best(quick(first), asked.most());
        if (!first.isEmpty() && !enough(hits, first, asked.most())) {
            hits = best(merged(hits, thorough(first)), asked.most());
        }
        var text = new TextSearch(new IndexSearcher(view.reader()), filter);
        hits = best(merged(hits, text.find(asked.words(), asked.most())), asked.most());
        text.mark(asked.words(), answering);
        hits.forEach(hit -> answering.set(hit.document()));
        var shown = hits.stream().map(Ranked::hit).toList();
        return new Answer(
                shown, suggestion(first, shown), answering.cardinality(), FacetCounts.of(view.reader(), answering));
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

    private List<Ranked> quick(List<NameWord> words) throws IOException {
        var asked = words.stream()
                .map(word -> new AskedWord(word, view.lexicon().near(word)))
                .toList();
        return aligned(asked, gathered(asked, COMPARED));
    }

    /// With all that each word might mean; and those who have one of the words are looked at again, whether their
    /// other words could not be the others after all.
    private List<Ranked> thorough(List<NameWord> words) throws IOException {
        var asked = words.stream()
                .map(word -> new AskedWord(word, view.lexicon().far(word)))
                .toList();
        var people = gathered(asked, COMPARED_THOROUGHLY);
        var beside = new Lexicon(people.stream().flatMap(Gathered::words).toList());
        return aligned(
                asked.stream()
                        .map(word -> word.with(beside.patiently(word.word())))
                        .toList(),
                people);
    }

    private List<Gathered> gathered(List<AskedWord> asked, int most) throws IOException {
        var tally = new Gathering(view.reader(), filter).tally(asked);
        double weight = asked.stream().mapToDouble(AskedWord::weight).sum();
        tally.markAbove(COUNTED * weight, answering);
        return Gathered.of(view.reader(), tally.best(most));
    }

    private static List<Ranked> aligned(List<AskedWord> asked, List<Gathered> people) {
        var alignment = new Alignment(asked);
        return people.stream().map(alignment::ranked).toList();
    }

    private static List<Ranked> merged(List<Ranked> some, List<Ranked> others) {
        var all = new HashMap<Integer, Ranked>();
        Stream.of(some, others)
                .flatMap(List::stream)
                .forEach(ranked -> all.merge(
                        ranked.document(),
                        ranked,
                        (a, b) -> a.hit().score() >= b.hit().score() ? a : b));
        return List.copyOf(all.values());
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
}
