package vigil.edition.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.text.Inline;
import vigil.text.Language;
import vigil.text.Texts;

/// What every page has around its content.
///
/// @param stamp the edition the page speaks of, null where it speaks of none
/// @param root the way from this page to the foot of the edition, empty or ending in `/`
/// @param home the way from this page to the folder of its language, likewise
/// @param path this page within the folder of its language: `people/<id>.html`
/// @param section which entry of the navigation is this page's; empty for none
/// @param canonical where this page's content really stands, relative; empty where it is here
public record Frame(
        Texts texts,
        String register,
        @Nullable Stamp stamp,
        String root,
        String home,
        String path,
        String section,
        String title,
        String description,
        String canonical) {
    /// An edition and its day: for a person, the one in which the newest fact on the page became public.
    ///
    /// @param newest whether it is that, and not simply the edition the page belongs to
    public record Stamp(int edition, Inline.Day day, boolean newest) {}

    /// A page of the same content in another language.
    public record Tongue(String tag, String own, String href, boolean current) {}

    /// An entry of the navigation.
    public record Section(String title, String href, boolean here) {}

    public Language language() {
        return texts.language();
    }

    public List<Section> sections() {
        return List.of(
                entry("people", "people/index.html"),
                entry("facilities", "facilities/index.html"),
                entry("proceedings", "proceedings/index.html"),
                entry("offences", "offences/index.html"),
                entry("map", "map.html"),
                entry("search", "search.html"),
                entry("numbers", "numbers.html"),
                entry("changes", "changes/index.html"),
                entry("data", "data.html"),
                entry("about", "about.html"));
    }

    private Section entry(String name, String place) {
        return new Section(texts.get("site.nav." + name), home + place, section.equals(name));
    }

    public List<Tongue> tongues() {
        return Language.all().stream()
                .map(each ->
                        new Tongue(each.tag(), each.own(), root + each.tag() + "/" + path, each.equals(language())))
                .toList();
    }

    /// Which edition the page speaks of, and how to check it.
    public String check() {
        return stamp == null
                ? say("verify.copy")
                : say(
                        stamp.newest() ? "verify.newest" : "verify.edition",
                        stamp.edition(),
                        stamp.day().text());
    }

    /// The words of the register's own language of interface under `site.<key>`.
    public String say(String key, Object... arguments) {
        return texts.get("site." + key, arguments);
    }
}
