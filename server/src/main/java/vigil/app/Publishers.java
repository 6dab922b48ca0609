package vigil.app;

import java.util.EnumSet;
import java.util.List;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.edition.Address;
import vigil.edition.Offers;
import vigil.edition.Publisher;
import vigil.edition.find.SearchFiles;
import vigil.edition.print.Print;
import vigil.edition.share.Share;
import vigil.edition.site.Site;
import vigil.text.Language;

/// Everything an edition is made of, by the settings.
final class Publishers {
    private Publishers() {}

    static List<Publisher> of(Settings settings) {
        Address address = Address.of(settings.text(Setting.PUBLIC_ADDRESS));
        var offers = new Offers(address, languages(settings));
        return List.of(new Site(offers), new SearchFiles(), new Share(address), new Print(offers));
    }

    private static EnumSet<Language> languages(Settings settings) {
        var languages = EnumSet.noneOf(Language.class);
        for (String tag : settings.list(Setting.PRINT_LANGUAGES)) {
            languages.add(Language.of(tag)
                    .orElseThrow(() -> new Refusal(new Problem("setting-language", "print.languages", tag))));
        }
        return languages;
    }
}
