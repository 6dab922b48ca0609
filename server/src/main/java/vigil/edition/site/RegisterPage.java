package vigil.edition.site;

import vigil.edition.Contents;
import vigil.edition.Offers;
import vigil.text.Language;

/// Pages about the whole register, in one language.
interface RegisterPage extends SitePage {
    /// The numbers, each with how it was counted.
    record NumbersPage(Language language) implements RegisterPage {
        @Override
        public String place() {
            return "numbers.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            var framing = new Framing(texts(), contents);
            Frame frame = framing.frame(this, framing.edition(), "numbers", "numbers", "../");
            return Templates.render("numbers", new Counters(texts(), contents).of(frame));
        }
    }

    /// The map of countries that hold people on this register.
    record MapPage(Language language) implements RegisterPage {
        @Override
        public String place() {
            return "map.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            Frame frame = new Framing(texts(), contents).frame(this, null, "map", "map", "../");
            return Templates.render("map", WorldMap.of(frame, texts(), contents));
        }
    }

    /// What the newest edition changed.
    record NewestChanges(Language language) implements RegisterPage {
        @Override
        public String place() {
            return "changes/index.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            var editions = new Editions(texts(), contents);
            int last = Editions.last(contents);
            var framing = new Framing(texts(), contents);
            Frame frame = framing.frame(this, framing.edition(), "changes", "changes", "../../");
            var act = Editions.act(contents, last);
            return act.isEmpty()
                    ? Templates.render("changes", Changes.none(frame))
                    : Templates.render("changes", editions.of(frame, act.get(), editions.ways(0, last)));
        }
    }

    /// What one edition changed.
    record ChangesPage(Language language, int edition) implements RegisterPage {
        @Override
        public String place() {
            return "changes/" + edition + ".html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            var editions = new Editions(texts(), contents);
            String title = texts().get("site.edition", texts().number(edition));
            String about = texts().get("site.changes.description");
            Frame frame = new Framing(texts(), contents).frame(place(), null, "changes", title, about, "../../", "");
            var act = Editions.act(contents, edition).orElseThrow();
            return Templates.render("changes", editions.of(frame, act, editions.ways(edition, edition)));
        }
    }

    /// Everything that is set for paper.
    record PrintPage(Language language, Offers offers, int page) implements RegisterPage {
        @Override
        public String place() {
            return PrintGuide.place(page);
        }

        @Override
        public byte[] bytes(Contents contents) {
            Frame frame = new Framing(texts(), contents).frame(this, null, "", "print", "../");
            return Templates.render("print", PrintGuide.of(frame, contents, offers, page));
        }
    }

    /// Which files an edition has, and how to use them.
    record DataPage(Language language) implements RegisterPage {
        @Override
        public String place() {
            return "data.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            Frame frame = new Framing(texts(), contents).frame(this, null, "data", "data", "../");
            return Templates.render("data", new DataGuide(frame, DataGuide.FILES));
        }
    }
}
