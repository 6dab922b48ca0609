package vigil.edition.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vigil.audience.PublicFile;
import vigil.audience.PublicRemovals.Removed;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Page;
import vigil.text.Dates;
import vigil.text.Inline;
import vigil.text.Phrase;
import vigil.text.Texts;
import vigil.text.Vocabularies;

/// The site in one language.
final class SiteLanguage {
    private final Templates templates;
    private final Contents contents;
    private final People people;
    private final Texts texts;

    SiteLanguage(Templates templates, Contents contents, People people, Texts texts) {
        this.templates = templates;
        this.contents = contents;
        this.people = people;
        this.texts = texts;
    }

    List<Page> pages() {
        var pages = new ArrayList<Page>();
        pages.add(page("index.html", "home", new Fronts(texts, people, contents).of(front())));
        pages.add(page("about.html", "about", About.of(about())));
        pages.add(new Page(texts.language().tag() + "/404.html", missing("../")));
        var dossiers = new Dossiers(texts, people);
        for (PublicFile file : contents.files()) {
            String path = "people/" + file.id() + ".html";
            pages.add(page(path, "dossier", dossiers.of(file, (title, about) -> person(path, title, about, ""))));
            for (Id alias : file.aliases()) {
                pages.add(alias(file, alias));
            }
        }
        contents.removed().forEach(gone -> pages.add(tombstone(gone)));
        return pages;
    }

    /// Where somebody's page was: that it was taken away, when, and why in one word.
    private Page tombstone(Removed gone) {
        String path = "people/" + gone.id() + ".html";
        String reason = Vocabularies.label(
                "withhold-reason", gone.reason(), texts.language().tag());
        String title = texts.get("site.removed");
        String said = texts.get(
                "site.removed.say",
                new Dates(texts).day(LocalDate.parse(gone.since())).text(),
                reason);
        var lines = List.of(
                Phrase.plain(said),
                Phrase.plain(texts.get("site.removed.copies")),
                Phrase.of(new Inline.Link(texts.get("site.missing.home"), "../index.html", null)));
        return page(path, "notice", new Notice(person(path, title, said, ""), title, lines));
    }

    byte[] missing(String root) {
        Frame frame = frame("404.html", "", texts.get("site.missing"), texts.get("site.missing.say"), root, "");
        Phrase home = Phrase.of(new Inline.Link(texts.get("site.missing.home"), frame.home() + "index.html", null));
        var lines = List.of(Phrase.plain(texts.get("site.missing.say")), home);
        return templates.render("notice", new Notice(frame, texts.get("site.missing"), lines));
    }

    private Page alias(PublicFile file, Id alias) {
        String name = People.names(file).heading(texts.language()).name();
        String path = "people/" + alias + ".html";
        Frame frame = person(path, name, texts.get("site.alias.say"), file.id() + ".html");
        var lines = List.of(Phrase.plain(texts.get("site.alias.say")), People.link(file, texts.language(), ""));
        return page(path, "notice", new Notice(frame, texts.get("site.alias"), lines));
    }

    private Page page(String path, String template, Object view) {
        return new Page(texts.language().tag() + "/" + path, templates.render(template, view));
    }

    private Frame front() {
        String title = texts.get("site.home.title");
        return frame("index.html", "people", title, texts.get("site.home.description"), "../", "");
    }

    private Frame about() {
        String title = texts.get("site.about.title");
        return frame("about.html", "about", title, texts.get("site.about.description"), "../", "");
    }

    private Frame person(String path, String title, String description, String canonical) {
        return frame(path, "people", title, description, "../../", canonical);
    }

    private Frame frame(String path, String section, String title, String description, String root, String canonical) {
        return new Frame(
                texts,
                contents.name(),
                contents.edition(),
                new Dates(texts).day(contents.date()),
                contents.logSize(),
                root,
                root + texts.language().tag() + "/",
                path,
                section,
                title,
                description,
                canonical);
    }
}
