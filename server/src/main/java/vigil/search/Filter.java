package vigil.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Who may be answered with: everyone in the index, or those of whom all the facets asked for hold.
record Filter(@Nullable Bits bits) {
    static Filter of(DirectoryReader reader, Map<String, String> facets) throws IOException {
        var live = MultiBits.getLiveDocs(reader);
        if (facets.isEmpty()) {
            return new Filter(live);
        }
        var all = new FixedBitSet(reader.maxDoc());
        all.set(0, reader.maxDoc());
        for (var facet : facets.entrySet()) {
            all.and(with(reader, Documents.facet(facet.getKey(), facet.getValue())));
        }
        return new Filter(live == null ? all : both(all, live));
    }

    boolean allows(int document) {
        return bits == null || bits.get(document);
    }

    private static FixedBitSet with(DirectoryReader reader, String facet) throws IOException {
        var postings = MultiTerms.getTermPostingsEnum(reader, Documents.FACET, new BytesRef(facet), PostingsEnum.NONE);
        return postings == null
                ? new FixedBitSet(reader.maxDoc())
                : (FixedBitSet) fixed(BitSet.of(postings, reader.maxDoc()), reader.maxDoc());
    }

    private static BitSet fixed(BitSet set, int size) {
        if (set instanceof FixedBitSet) {
            return set;
        }
        var out = new FixedBitSet(size);
        for (int d = set.nextSetBit(0);
                d != DocIdSetIterator.NO_MORE_DOCS;
                d = d + 1 < size ? set.nextSetBit(d + 1) : DocIdSetIterator.NO_MORE_DOCS) {
            out.set(d);
        }
        return out;
    }

    private static FixedBitSet both(FixedBitSet some, Bits live) {
        for (int d = 0; d < some.length(); d++) {
            if (!live.get(d)) {
                some.clear(d);
            }
        }
        return some;
    }
}
