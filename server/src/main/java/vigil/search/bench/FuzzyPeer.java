package vigil.search.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import vigil.search.PeopleIndex;
import vigil.search.names.NameWords;

/// Plain Lucene on the same index and words: each word within two edits.
final class FuzzyPeer implements Engine {
    private final IndexSearcher searcher;

    FuzzyPeer(PeopleIndex index) {
        searcher = new IndexSearcher(index.reader());
    }

    @Override
    public List<String> find(String words) throws IOException {
        var query = new BooleanQuery.Builder();
        NameWords.of(words).forEach(word -> query.add(new FuzzyQuery(new Term("word", word.letters())), Occur.SHOULD));
        var ids = new ArrayList<String>();
        for (var hit : searcher.search(query.build(), 10).scoreDocs) {
            ids.add(id(hit.doc));
        }
        return ids;
    }

    private String id(int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var ids = DocValues.getBinary(leaf.reader(), "id");
        return ids.advanceExact(document - leaf.docBase) ? ids.binaryValue().utf8ToString() : "";
    }
}
