package vigil.edition.site;

import java.util.List;
import vigil.text.Inline;
import vigil.text.Language;
import vigil.text.Texts;

/// What every page has around its content.
///
/// @param root the way from this page to the foot of the edition, empty or ending in `/`
/// @param home the way from this page to the folder of its language, likewise
/// @param path this page within the folder of its language: `people/<id>.html`
/// @param section which entry of the navigation is this page's; empty for none
/// @param canonical where this page's content really stands, relative; empty where it is here
public record Frame(
        Texts texts,
        String register,
        int edition,
        Inline.Day date,
        long logSize,
        String root,
        String home,
        String path,
        String section,
        String title,
        String description,
        String canonical) {
    /// A page of the same content in another language.
    public record Tongue(String tag, String own, String href, boolean current) {}

    public Language language() {
        return texts.language();
    }

    public List<Tongue> tongues() {
        return Language.all().stream()
                .map(each ->
                        new Tongue(each.tag(), each.own(), root + each.tag() + "/" + path, each.equals(language())))
                .toList();
    }

    /// The words of the register's own language of interface under `site.<key>`.
    public String say(String key, Object... arguments) {
        return texts.get("site." + key, arguments);
    }
}
