package vigil.edition.site;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.text.Language;

/// Everybody by the name they go by in a language, under its letters; names in another script stand under the letters
/// of that.
record Roll(Language language) implements Derived<List<Roll.Letter>> {
    private static final List<ULocale> OTHERS = List.of(
            ULocale.ENGLISH, ULocale.forLanguageTag("ru"), ULocale.forLanguageTag("ar"), ULocale.forLanguageTag("zh"));

    /// A letter and everyone under it, in the order of the language.
    record Letter(String letter, List<Id> people) {}

    @Override
    public List<Letter> from(Contents contents) {
        var people = new People(contents);
        var index = new AlphabeticIndex<Id>(language.locale());
        OTHERS.forEach(index::addLabels);
        for (Id id : contents.people().stream().sorted().toList()) {
            Optional<Fact.Named> name = people.heading(id, language);
            name.ifPresent(named -> index.addRecord(named.name(), id));
        }
        var letters = new ArrayList<Letter>();
        for (AlphabeticIndex.Bucket<Id> bucket : index) {
            if (bucket.size() > 0) {
                var ids = new ArrayList<Id>();
                bucket.forEach(each -> ids.add(each.getData()));
                letters.add(new Letter(bucket.getLabel(), List.copyOf(ids)));
            }
        }
        return List.copyOf(letters);
    }

    /// Where each stands in the order of everybody.
    static List<Id> order(Contents contents, Language language) {
        return contents.get(new Roll(language)).stream()
                .flatMap(letter -> letter.people().stream())
                .toList();
    }
}
