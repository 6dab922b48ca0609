package vigil.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// What the index keeps of people to show; asked for in the order of their numbers.
final class Shown {
    private final IndexReader reader;
    private final Map<String, BinaryDocValues> columns = new HashMap<>();

    Shown(IndexReader reader) {
        this.reader = reader;
    }

    String id(int document) throws IOException {
        return column(Documents.ID, document);
    }

    List<String> names(int document) throws IOException {
        return column(Documents.NAMES, document).lines().toList();
    }

    String firstName(int document) throws IOException {
        return names(document).stream().findFirst().orElse("");
    }

    /// Lines of facet, tab, value.
    List<String> facets(int document) throws IOException {
        return column(Documents.FACETS, document).lines().toList();
    }

    private String column(String field, int document) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var values = values(field, leaf);
        int number = document - leaf.docBase;
        if (values.docID() > number) {
            values = fresh(field, leaf);
        }
        return values.advanceExact(number) ? values.binaryValue().utf8ToString() : "";
    }

    private BinaryDocValues values(String field, LeafReaderContext leaf) throws IOException {
        var key = field + leaf.ord;
        var values = columns.get(key);
        return values != null ? values : fresh(field, leaf);
    }

    private BinaryDocValues fresh(String field, LeafReaderContext leaf) throws IOException {
        var values = DocValues.getBinary(leaf.reader(), field);
        columns.put(field + leaf.ord, values);
        return values;
    }
}
