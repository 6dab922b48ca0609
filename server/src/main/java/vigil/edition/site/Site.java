package vigil.edition.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vigil.audience.PublicFile;
import vigil.edition.Contents;
import vigil.edition.Offers;
import vigil.edition.Page;
import vigil.edition.Publisher;
import vigil.text.Language;

/// Publishes the site: `index.html`, `vigil.css`, and for each language its first page, a dossier for
/// everyone, a page for each identifier that leads to another and for whoever was taken away, a page about the
/// register, and one for
/// what is not there. All links are relative, so a copy works anywhere, from a disk too.
public final class Site implements Publisher {
    private final Offers offers;

    public Site() {
        this(Offers.NONE);
    }

    /// @param offers what the pages lead to besides themselves
    public Site(Offers offers) {
        this.offers = offers;
    }

    @Override
    public List<Page> pages(Contents contents) {
        var pages = new ArrayList<Page>();
        pages.add(new Doorstep());
        pages.add(Page.of("vigil.css", style()));
        for (Language language : Language.all()) {
            pages.add(new SitePage.Home(language));
            pages.add(new SitePage.AboutPage(language));
            pages.add(new SearchPage(language));
            pages.add(new SitePage.Missing(language, "../"));
            for (PublicFile file : contents.files()) {
                pages.add(new SitePage.DossierPage(language, file.id(), offers));
                file.aliases().forEach(alias -> pages.add(new SitePage.Alias(language, alias)));
            }
            pages.addAll(lists(contents, language));
            contents.removed().forEach(gone -> pages.add(new SitePage.Tombstone(language, gone)));
        }
        return pages;
    }

    private List<Page> lists(Contents contents, Language language) {
        var pages = new ArrayList<Page>();
        for (int page = 1; page <= Paging.pages(contents.people().size()); page++) {
            pages.add(new ListPage.Everybody(language, page));
        }
        pages.add(new RegisterPage.NumbersPage(language));
        pages.add(new RegisterPage.MapPage(language));
        pages.add(new RegisterPage.DataPage(language));
        for (int page = 1; page <= PrintGuide.pages(contents, language, offers); page++) {
            pages.add(new RegisterPage.PrintPage(language, offers, page));
        }
        pages.add(new RegisterPage.NewestChanges(language));
        for (int edition = 1; edition <= Editions.last(contents); edition++) {
            pages.add(new RegisterPage.ChangesPage(language, edition));
        }
        for (Facet facet : Facet.values()) {
            pages.add(new ListPage.Values(language, facet));
        }
        for (Group group : Groups.all(contents)) {
            for (int page = 1; page <= Things.pages(contents, group); page++) {
                pages.add(new ListPage.Under(language, group, page));
            }
        }
        return pages;
    }

    /// Where a reader without a language begins.
    private record Doorstep() implements Page {
        @Override
        public String path() {
            return "index.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            return Templates.render("index", Doors.of(contents.name()));
        }
    }

    /// The page for what is not there, for a live server that answers at any depth.
    ///
    /// @param root the way from the address asked for to the foot of the edition: `../../`, or `/`
    public byte[] missing(Contents contents, Language language, String root) {
        return new SitePage.Missing(language, root).bytes(contents);
    }

    private static byte[] style() {
        try (InputStream in = Site.class.getResourceAsStream("/static/vigil.css")) {
            return Objects.requireNonNull(in, "vigil.css").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
