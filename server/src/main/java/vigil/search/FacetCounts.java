package vigil.search;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// How many of some people have which value of each facet.
final class FacetCounts {
    private FacetCounts() {}

    static Map<String, Map<String, Integer>> of(DirectoryReader reader, FixedBitSet people) throws IOException {
        if (FieldInfos.getMergedFieldInfos(reader).fieldInfo(Documents.FACETS) == null) {
            return Map.of();
        }
        var shown = new Shown(reader);
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (int d = next(people, 0); d != DocIdSetIterator.NO_MORE_DOCS; d = next(people, d + 1)) {
            for (var line : shown.facets(d)) {
                var cells = line.split("\t", 2);
                counts.computeIfAbsent(cells[0], key -> new TreeMap<>()).merge(cells[1], 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int next(FixedBitSet people, int from) {
        return from < people.length() ? people.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
