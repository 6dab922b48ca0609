package vigil.edition.site;

import vigil.edition.Contents;
import vigil.text.Language;
import vigil.text.Texts;

/// Pages that list people, in one language.
interface ListPage extends SitePage {
    /// Everybody, from A to Z.
    record Everybody(Language language, int page) implements ListPage {
        static String path(int page) {
            return page == 1 ? "index.html" : "index_" + page + ".html";
        }

        @Override
        public String place() {
            return "people/" + path(page);
        }

        @Override
        public byte[] bytes(Contents contents) {
            Texts texts = texts();
            var framing = new Framing(texts, contents);
            Frame frame = framing.frame(this, null, "people", "people", "../../");
            return Templates.render("listing", new Listings(texts, contents).everybody(frame, page));
        }
    }

    /// Those under one value of a facet.
    record Under(Language language, Group group, int page) implements ListPage {
        @Override
        public String place() {
            return group.path(page);
        }

        @Override
        public byte[] bytes(Contents contents) {
            Texts texts = texts();
            String title = group.facet().label(group.key(), texts).text();
            String about = texts.get("site.group.description", group.facet().title(texts), title);
            var framing = new Framing(texts, contents);
            Frame frame = framing.frame(place(), null, group.facet().folder(), title, about, "../../", "");
            return Templates.render("listing", new Listings(texts, contents).under(frame, group, page));
        }
    }

    /// The values of a facet.
    record Values(Language language, Facet facet) implements ListPage {
        @Override
        public String place() {
            return facet.folder() + "/index.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            Texts texts = texts();
            String title = facet.title(texts);
            String about = texts.get("site.facet.description", title);
            var framing = new Framing(texts, contents);
            Frame frame = framing.frame(place(), null, facet.folder(), title, about, "../../", "");
            return Templates.render("values", new Listings(texts, contents).values(frame, facet));
        }
    }
}
