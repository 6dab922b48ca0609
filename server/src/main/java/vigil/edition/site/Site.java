package vigil.edition.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vigil.edition.Contents;
import vigil.edition.Page;
import vigil.edition.Publisher;
import vigil.text.Language;
import vigil.text.Texts;

/// Publishes the site: `index.html`, `vigil.css`, and for each language its first page, a dossier for
/// everyone, a page for each identifier that leads to another, a page about the register, and one for
/// what is not there. All links are relative, so a copy works anywhere, from a disk too.
public final class Site implements Publisher {
    private final Templates templates = new Templates();

    @Override
    public List<Page> pages(Contents contents) {
        var people = new People(contents.files());
        var pages = new ArrayList<Page>();
        pages.add(new Page("index.html", templates.render("index", Doors.of(contents.name()))));
        pages.add(new Page("vigil.css", style()));
        for (Language language : Language.all()) {
            pages.addAll(new SiteLanguage(templates, contents, people, Texts.of(language)).pages());
        }
        return pages;
    }

    /// The page for what is not there, for a live server that answers at any depth.
    ///
    /// @param root the way from the address asked for to the foot of the edition: `../../`, or `/`
    public byte[] missing(Contents contents, Language language, String root) {
        var people = new People(contents.files());
        return new SiteLanguage(templates, contents, people, Texts.of(language)).missing(root);
    }

    private static byte[] style() {
        try (InputStream in = Site.class.getResourceAsStream("/static/vigil.css")) {
            return Objects.requireNonNull(in, "vigil.css").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
