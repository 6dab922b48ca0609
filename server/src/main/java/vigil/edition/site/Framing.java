package vigil.edition.site;

import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Newest;
import vigil.text.Dates;
import vigil.text.Texts;

/// Makes the frames of pages in one language.
final class Framing {
    private final Texts texts;
    private final Contents contents;

    Framing(Texts texts, Contents contents) {
        this.texts = texts;
        this.contents = contents;
    }

    /// For a page that is of this very edition, and made anew for each.
    Frame.Stamp edition() {
        return new Frame.Stamp(contents.edition(), new Dates(texts).day(contents.date()), false);
    }

    /// For the page of a person.
    Frame.Stamp newest(Id id) {
        Newest newest = contents.newest(id);
        return new Frame.Stamp(newest.edition(), new Dates(texts).day(newest.day()), true);
    }

    /// Title and description stand in the texts under the key of the page.
    Frame frame(SitePage page, Frame.@Nullable Stamp stamp, String section, String key, String root) {
        String title = texts.get("site." + key + ".title");
        String description = texts.get("site." + key + ".description");
        return frame(page.place(), stamp, section, title, description, root, "");
    }

    Frame frame(
            String place,
            Frame.@Nullable Stamp stamp,
            String section,
            String title,
            String description,
            String root,
            String canonical) {
        String home = root + texts.language().tag() + "/";
        return new Frame(texts, contents.name(), stamp, root, home, place, section, title, description, canonical);
    }
}
