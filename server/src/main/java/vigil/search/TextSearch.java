package vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import vigil.search.names.How;

/// Finds people by words of what is said of them. Such a hit never ranks above a name that matches.
final class TextSearch {
    private static final int MOST_CHARACTERS = 1000;
    private static final int MOST_WORDS = 16;

    /// What the best hit by text alone scores.
    private static final double BEST = 0.5;

    private final IndexSearcher searcher;
    private final Filter filter;

    TextSearch(IndexSearcher searcher, Filter filter) {
        this.searcher = searcher;
        this.filter = filter;
    }

    List<Ranked> find(String text, int most) throws IOException {
        var words = any() ? words(text) : Set.<String>of();
        if (words.isEmpty()) {
            return List.of();
        }
        var query = query(words);
        var shown = new Shown(searcher.getIndexReader());
        var why = words.stream().map(word -> new Why(word, word, How.TEXT)).toList();
        var hits = new ArrayList<Ranked>();
        var top = searcher.search(query, most * 4).scoreDocs;
        for (var found : top) {
            if (filter.allows(found.doc) && hits.size() < most) {
                double score = BEST * found.score / top[0].score;
                hits.add(new Ranked(
                        found.doc, new Hit(shown.id(found.doc), shown.firstName(found.doc), score, why, false)));
            }
        }
        return hits;
    }

    /// Marks everybody of whom that is said.
    void mark(String text, FixedBitSet marked) throws IOException {
        var words = any() ? words(text) : Set.<String>of();
        if (words.isEmpty()) {
            return;
        }
        var weight = searcher.createWeight(searcher.rewrite(query(words)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                mark(scorer.iterator(), leaf.docBase, marked);
            }
        }
    }

    private void mark(DocIdSetIterator found, int base, FixedBitSet marked) throws IOException {
        for (int d = found.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = found.nextDoc()) {
            if (filter.allows(base + d)) {
                marked.set(base + d);
            }
        }
    }

    /// Half of the words at least.
    private static Query query(Set<String> words) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(Documents.TEXT, word)), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch((words.size() + 1) / 2).build();
    }

    private boolean any() {
        return searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(Documents.TEXT) != null);
    }

    private static Set<String> words(String text) throws IOException {
        var words = new LinkedHashSet<String>();
        var cut = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        try (var analyzer = new TextWords();
                var stream = analyzer.tokenStream(Documents.TEXT, cut)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            stream.end();
        }
        return words;
    }
}
