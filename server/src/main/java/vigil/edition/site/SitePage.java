package vigil.edition.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vigil.audience.PublicRemovals.Removed;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Offers;
import vigil.edition.Page;
import vigil.text.Dates;
import vigil.text.Inline;
import vigil.text.Language;
import vigil.text.Phrase;
import vigil.text.Texts;
import vigil.text.Vocabularies;

/// The pages of the site in one language. What each holds says which page it is; all else it reads from the contents.
interface SitePage extends Page {
    Language language();

    /// The page in the folder of its language.
    String place();

    @Override
    default String path() {
        return language().tag() + "/" + place();
    }

    default Texts texts() {
        return Texts.of(language());
    }

    /// The first page.
    record Home(Language language) implements SitePage {
        @Override
        public String place() {
            return "index.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            var stamp = new Framing(texts(), contents).edition();
            Frame frame = new Framing(texts(), contents).frame(this, stamp, "", "home", "../");
            return Templates.render("home", new Fronts(texts(), contents).of(frame));
        }
    }

    /// About the register.
    record AboutPage(Language language) implements SitePage {
        @Override
        public String place() {
            return "about.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            Frame frame = new Framing(texts(), contents).frame(this, null, "about", "about", "../");
            return Templates.render("about", About.of(frame));
        }
    }

    /// What is not there.
    ///
    /// @param root the way from the address asked for to the foot of the edition
    record Missing(Language language, String root) implements SitePage {
        @Override
        public String place() {
            return "404.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            String title = texts().get("site.missing");
            String say = texts().get("site.missing.say");
            Frame frame = new Framing(texts(), contents).frame(place(), null, "", title, say, root, "");
            Phrase home =
                    Phrase.of(new Inline.Link(texts().get("site.missing.home"), frame.home() + "index.html", null));
            return Templates.render("notice", new Notice(frame, title, List.of(Phrase.plain(say), home)));
        }
    }

    /// A person.
    record DossierPage(Language language, Id id, Offers offers) implements SitePage {
        @Override
        public String place() {
            return "people/" + id + ".html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            var portrait = Portrait.of(contents, id, texts());
            var sharing = Sharing.of(contents, portrait, offers);
            return Templates.render("dossier", Map.of("dossier", portrait.dossier(contents), "sharing", sharing));
        }
    }

    /// Where somebody's page was: that it was taken away, when, and why in one word.
    record Tombstone(Language language, Removed gone) implements SitePage {
        @Override
        public String place() {
            return "people/" + gone.id() + ".html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            String title = texts().get("site.removed");
            String reason = Vocabularies.label("withhold-reason", gone.reason(), language.tag());
            String day = new Dates(texts()).day(LocalDate.parse(gone.since())).text();
            String say = texts().get("site.removed.say", day, reason);
            var lines = List.of(
                    Phrase.plain(say),
                    Phrase.plain(texts().get("site.removed.copies")),
                    Phrase.of(new Inline.Link(texts().get("site.missing.home"), "../index.html", null)));
            Frame frame = new Framing(texts(), contents).frame(place(), null, "people", title, say, "../../", "");
            return Templates.render("notice", new Notice(frame, title, lines));
        }
    }

    /// Another identifier of a person, which leads on.
    record Alias(Language language, Id id) implements SitePage {
        @Override
        public String place() {
            return "people/" + id + ".html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            var people = new People(contents);
            String name = people.heading(id, language).map(Fact.Named::name).orElseThrow();
            Phrase link = people.link(id, language, "");
            String say = texts().get("site.alias.say");
            String stands = people.address(id) + ".html";
            Frame frame = new Framing(texts(), contents).frame(place(), null, "people", name, say, "../../", stands);
            return Templates.render(
                    "notice", new Notice(frame, texts().get("site.alias"), List.of(Phrase.plain(say), link)));
        }
    }
}
