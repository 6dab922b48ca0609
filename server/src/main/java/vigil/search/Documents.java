package vigil.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// A person as Lucene keeps them: words of names and facets to look up, names and identifier to show.
final class Documents {
    static final String ID = "id";
    /// The field of name words, in folded letters.
    static final String WORD = "word";
    static final String NAMES = "names";
    static final String FACET = "facet";
    static final String FACETS = "facets";
    static final String TEXT = "text";
    private static final FieldType TERM = new FieldType();

    static {
        TERM.setIndexOptions(IndexOptions.DOCS);
        TERM.setOmitNorms(true);
        TERM.setTokenized(false);
        TERM.freeze();
    }

    private Documents() {}

    static Document of(Person person) {
        var document = new Document();
        document.add(new StringField(ID, person.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(person.id())));
        document.add(new BinaryDocValuesField(NAMES, new BytesRef(lines(person.names()))));
        person.names().stream()
                .flatMap(name -> Terms.of(name).stream())
                .distinct()
                .forEach(word -> document.add(new Field(WORD, word, TERM)));
        facets(person, document);
        person.places().forEach(place -> document.add(new TextField(TEXT, place, Field.Store.NO)));
        person.text().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
        return document;
    }

    private static void facets(Person person, Document document) {
        var all = new StringBuilder();
        person.facets()
                .forEach((key, values) -> values.forEach(value -> {
                    document.add(new Field(FACET, facet(key, value), TERM));
                    all.append(key)
                            .append('\t')
                            .append(value.replace('\n', ' '))
                            .append('\n');
                }));
        if (!all.isEmpty()) {
            document.add(new BinaryDocValuesField(FACETS, new BytesRef(all)));
        }
    }

    static String facet(String key, String value) {
        return key + "=" + value;
    }

    private static CharSequence lines(java.util.List<String> names) {
        var out = new StringBuilder();
        names.forEach(name -> out.append(out.isEmpty() ? "" : "\n").append(name.replace('\n', ' ')));
        return out.toString();
    }
}
