package vigil.search.same;

import java.util.ArrayList;
import java.util.List;
import vigil.search.names.NameWord;

/// A description taken apart once, so that comparing it many times is cheap.
record Prepared(Described of, List<NameWord[]> names, String birth) {
    static Prepared of(Described described) {
        var names = new ArrayList<NameWord[]>();
        for (var name : described.names()) {
            var words = ArabicWords.of(name);
            if (words.length > 0) {
                names.add(words);
            }
        }
        var born = described.born();
        return new Prepared(described, names, born != null && born.exact() ? born.edtf() : "");
    }
}
