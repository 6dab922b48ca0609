package vigil.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import vigil.search.names.Lexicon;

/// The index as of one refresh: Lucene's reader and the words of all names in it.
record PeopleView(DirectoryReader reader, Lexicon lexicon) {
    static PeopleView of(DirectoryReader reader) throws IOException {
        return new PeopleView(reader, new Lexicon(words(reader)));
    }

    /// The view after changes; the words are read anew only where there are new ones.
    PeopleView after(DirectoryReader next) throws IOException {
        var seen = new PeopleView(next, lexicon);
        var words = words(next);
        var view =
                words.size() == lexicon.size() && words.stream().allMatch(lexicon::containsLetters) ? seen : of(next);
        reader.decRef();
        return view;
    }

    private static Set<String> words(DirectoryReader reader) throws IOException {
        var words = new HashSet<String>();
        var terms = MultiTerms.getTerms(reader, Documents.WORD);
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                words.add(term.utf8ToString());
            }
        }
        return words;
    }
}
