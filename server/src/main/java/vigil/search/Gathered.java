package vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import vigil.search.names.NameWord;

/// Somebody who may be the one asked for, by Lucene's number, with the words of each name.
record Gathered(int document, String id, List<Name> names) {
    /// A name as it was written, and its words as they are compared.
    record Name(String written, List<NameWord> words) {}

    static List<Gathered> of(DirectoryReader reader, int[] documents) throws IOException {
        var shown = new Shown(reader);
        var sorted = documents.clone();
        Arrays.sort(sorted);
        var all = new ArrayList<Gathered>(sorted.length);
        for (int document : sorted) {
            var names = shown.names(document).stream()
                    .map(name -> new Name(name, Terms.compared(name)))
                    .toList();
            all.add(new Gathered(document, shown.id(document), names));
        }
        return all;
    }

    Stream<String> words() {
        return names.stream().flatMap(name -> name.words().stream()).map(NameWord::letters);
    }
}
