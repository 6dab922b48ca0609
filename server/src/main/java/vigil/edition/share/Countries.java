package vigil.edition.share;

import com.ibm.icu.util.ULocale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.audience.PublicFile;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.text.Language;

/// Which states prosecute whom: the jurisdiction of the provisions somebody is charged under.
final class Countries {
    private Countries() {}

    /// By code, who is charged there.
    static SortedMap<String, TreeSet<Id>> of(Iterable<PublicFile> files) {
        var countries = new TreeMap<String, TreeSet<Id>>();
        for (PublicFile file : files) {
            file.points(Fact.Charged.class).forEach(point -> {
                String code = ((Fact.Charged) point.fact()).provision().jurisdiction();
                countries.computeIfAbsent(code, c -> new TreeSet<>()).add(file.id());
            });
        }
        return countries;
    }

    /// The name of the state; the code itself where nobody has a name for it.
    static String name(String code, Language language) {
        return new ULocale("und", code).getDisplayCountry(language.locale());
    }
}
