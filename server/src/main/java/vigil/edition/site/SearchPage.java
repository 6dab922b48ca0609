package vigil.edition.site;

import java.util.Map;
import vigil.edition.Contents;
import vigil.edition.find.Shelves;
import vigil.text.Language;

/// Where readers look for somebody by name. On the live host the server answers; on a copy a script does, if it may
/// run; the way from A to Z is there for everybody.
public record SearchPage(Language language) implements SitePage {
    /// What the server puts the hits in the place of.
    public static final String FOUND = "<ol id=\"found\"></ol>";

    /// And the words that were sought.
    public static final String SOUGHT = "name=\"q\" value=\"\"";

    @Override
    public String place() {
        return "search.html";
    }

    @Override
    public byte[] bytes(Contents contents) {
        Frame frame = new Framing(texts(), contents).frame(this, null, "search", "search", "../");
        return Templates.render("search", Map.of("frame", frame, "depth", Shelves.depth(contents)));
    }
}
