package vigil.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigil.claim.Id;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.edition.Offers;
import vigil.edition.Page;
import vigil.edition.Publisher;
import vigil.text.Language;

/// Publishes what is printed, in the languages that are chosen, for each person and for everyone. It costs much more
/// than pages do, so a register chooses what it needs; nobody has to have it to be read.
public final class Print implements Publisher {
    private final Address address;
    private final Set<Language> languages;

    public Print(Offers offers) {
        this.address = offers.address();
        this.languages = offers.printed();
    }

    @Override
    public List<Page> pages(Contents contents) {
        var pages = new ArrayList<Page>();
        Language.all().stream().filter(languages::contains).forEach(language -> {
            pages.add(new Printing.Letters(language, address));
            pages.add(new Printing.Labels(language, address));
            contents.people().forEach(person -> person(pages, language, person));
        });
        return pages;
    }

    private void person(List<Page> pages, Language language, Id person) {
        pages.add(new Picture(language, address, person));
        pages.add(new Printing.DossierSheet(language, address, person));
        for (Printing.Format format : Printing.Format.values()) {
            pages.add(new Printing.Poster(language, address, person, format));
        }
    }
}
