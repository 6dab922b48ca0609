package vigil.edition.site;

import java.util.List;
import vigil.text.Language;
import vigil.text.Texts;

/// The choice of languages at the foot of the edition.
public record Doors(String register, List<Door> doors) {
    /// One language: its tag, its name for itself, its direction, and what stands behind the door.
    public record Door(String tag, String own, String dir, String href, String invitation) {}

    static Doors of(String register) {
        return new Doors(register, Language.all().stream().map(Doors::door).toList());
    }

    private static Door door(Language language) {
        String invitation = Texts.of(language).get("site.door");
        return new Door(language.tag(), language.own(), language.dir(), language.tag() + "/index.html", invitation);
    }
}
