package vigil.edition.share;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.text.Language;

/// By state, whom it prosecutes: the jurisdiction of the provisions that somebody is charged under.
record Countries() implements Derived<SortedMap<String, List<Id>>> {
    /// The states that prosecute one person.
    private record Of(Id person) implements Derived<SortedSet<String>> {
        @Override
        public SortedSet<String> from(Contents contents) {
            var states = new TreeSet<String>();
            contents.file(person)
                    .ifPresent(file -> file.points(Fact.Charged.class)
                            .forEach(point -> states.add(
                                    ((Fact.Charged) point.fact()).provision().jurisdiction())));
            return states;
        }
    }

    @Override
    public SortedMap<String, List<Id>> from(Contents contents) {
        var countries = new TreeMap<String, List<Id>>();
        for (Id person : contents.people()) {
            contents.get(new Of(person))
                    .forEach(state -> countries
                            .computeIfAbsent(state, s -> new ArrayList<>())
                            .add(person));
        }
        return countries;
    }

    /// The name of the state; its code in capitals where nobody has a name for it.
    static String name(String code, Language language) {
        return code.equals("xx")
                ? code.toUpperCase(Locale.ROOT)
                : new ULocale("und", code).getDisplayCountry(language.locale());
    }
}
