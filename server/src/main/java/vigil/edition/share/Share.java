package vigil.edition.share;

import java.util.ArrayList;
import java.util.List;
import vigil.claim.Id;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.edition.Page;
import vigil.edition.Publisher;
import vigil.text.Language;

/// Publishes what readers follow and what programs read: feeds and calendars in each language for everyone, for each
/// state and for each person, cards for other sites, tables, FollowTheMoney, schemas, and the sitemap.
public final class Share implements Publisher {
    private final Address address;

    public Share(Address address) {
        this.address = address;
    }

    @Override
    public List<Page> pages(Contents contents) {
        var pages = new ArrayList<Page>();
        for (Language language : Language.all()) {
            news(pages, language, new Whose.Everyone());
            pages.add(new Shared.CalendarFile(language, address, new Whose.Everyone()));
            contents.get(new Countries()).keySet().forEach(code -> news(pages, language, new Whose.Country(code)));
            contents.people().forEach(person -> person(pages, language, person));
        }
        for (Tables table : Tables.values()) {
            pages.add(new Shared.TableFile(table));
        }
        pages.add(new Shared.DataPackageFile());
        pages.add(new Shared.MoneyFile());
        pages.add(new Shared.SchemaFile("person"));
        pages.add(new Shared.SchemaFile("index"));
        pages.add(new Shared.RobotsFile(address));
        sitemap(pages, contents.people().size());
        return pages;
    }

    private void news(List<Page> pages, Language language, Whose whose) {
        pages.add(new Shared.AtomFile(language, address, whose));
        pages.add(new Shared.JsonFeedFile(language, address, whose));
    }

    private void person(List<Page> pages, Language language, Id id) {
        var person = new Whose.Person(id);
        news(pages, language, person);
        pages.add(new Shared.CalendarFile(language, address, person));
        pages.add(new Shared.EmbedFile(language, address, id));
    }

    private void sitemap(List<Page> pages, int people) {
        if (!address.known()) {
            return;
        }
        int parts = Math.max(1, Math.ceilDiv(people, Sitemap.room()));
        for (int part = 0; part < parts; part++) {
            pages.add(new Shared.SitemapFile(address, part, parts == 1));
        }
        if (parts > 1) {
            pages.add(new Shared.SitemapIndex(address, parts));
        }
    }
}
