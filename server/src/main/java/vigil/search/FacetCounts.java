package vigil.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;

/// How many of some hits have which value of each facet.
final class FacetCounts {
    private final DirectoryReader reader;

    FacetCounts(DirectoryReader reader) {
        this.reader = reader;
    }

    Map<String, Map<String, Integer>> of(List<Ranked> hits) throws IOException {
        var shown = new Shown(reader);
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (var hit : hits) {
            for (var line : shown.facets(hit.document())) {
                var cells = line.split("\t", 2);
                counts.computeIfAbsent(cells[0], key -> new TreeMap<>()).merge(cells[1], 1, Integer::sum);
            }
        }
        return counts;
    }
}
