package vigil.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vigil.search.names.Meaning;

/// Collects the people whose names have the most of what was asked: each word asked counts once for a
/// person, by its best answer.
final class Gathering {
    private final DirectoryReader reader;
    private final Filter filter;

    Gathering(DirectoryReader reader, Filter filter) {
        this.reader = reader;
        this.filter = filter;
    }

    /// What each person found has of the words.
    Tally tally(List<AskedWord> words) throws IOException {
        var tally = new Tally();
        for (int w = 0; w < words.size(); w++) {
            var word = words.get(w);
            var meanings = word.meanings().stream()
                    .sorted(Comparator.comparingDouble(Meaning::cost).thenComparing(Meaning::letters))
                    .toList();
            for (var leaf : reader.leaves()) {
                count(leaf, word, w, meanings, tally);
            }
        }
        return tally;
    }

    private void count(LeafReaderContext leaf, AskedWord word, int number, List<Meaning> meanings, Tally tally)
            throws IOException {
        var terms = leaf.reader().terms(Documents.WORD);
        if (terms == null) {
            return;
        }
        var each = terms.iterator();
        @Nullable PostingsEnum postings = null;
        for (var meaning : meanings) {
            double gain = word.gain(meaning.cost());
            if (gain > 0 && each.seekExact(new BytesRef(meaning.letters()))) {
                postings = count(each, postings, leaf.docBase, number, (float) gain, tally);
            }
        }
    }

    private PostingsEnum count(
            TermsEnum each, @Nullable PostingsEnum old, int base, int number, float gain, Tally tally)
            throws IOException {
        var postings = each.postings(old, PostingsEnum.NONE);
        for (int d = postings.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = postings.nextDoc()) {
            if (filter.allows(base + d)) {
                tally.add(base + d, number, gain);
            }
        }
        return postings;
    }
}
