package vigil.web.readers;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.claim.Id;
import vigil.edition.site.SearchPage;
import vigil.search.Asked;
import vigil.search.Feeds;
import vigil.text.Language;
import vigil.text.Texts;
import vigil.web.Answer;
import vigil.web.FollowedIndex;
import vigil.web.Gate;
import vigil.web.Languages;
import vigil.web.Pages;
import vigil.web.Viewer;
import vigil.web.Visit;
import vigil.web.sight.View;

/// Finds people for readers, without script: the edition's own page with the hits in it. The index is made of what is
/// released and of nothing else. What somebody sought is remembered nowhere.
public final class PublicSearch {
    private static final int MOST = 30;

    private final EditionFiles edition;
    private final Gate gate;
    private final FollowedIndex index = new FollowedIndex((view, subject) -> view.publicFile(subject)
            .filter(file -> file.id().equals(subject.id()))
            .map(Feeds::of));

    public PublicSearch(EditionFiles edition, Gate gate) {
        this.edition = edition;
        this.gate = gate;
    }

    /// A hit as the page shows it.
    ///
    /// @param under another name of the person that was sought; empty where it is the one shown
    public record Hit(String address, String name, String language, String under) {}

    /// What stands in the place of [SearchPage#FOUND].
    ///
    /// @param ask what is asked before other words
    /// @param instead public words that may have been meant; empty where nothing has to be suggested
    public record Found(List<Hit> hits, String ask, String instead) {
        public String address() {
            return "search.html?q=" + URLEncoder.encode(instead, StandardCharsets.UTF_8);
        }
    }

    /// `/search?q=`: to the page in the reader's language.
    public Answer any(Visit visit) {
        String language = Languages.SITE.preferred(visit.header("accept-language"));
        String sought = URLEncoder.encode(visit.query("q"), StandardCharsets.UTF_8);
        return Answer.to("/" + language + "/search.html" + (sought.isEmpty() ? "" : "?q=" + sought))
                .status(302)
                .with("Vary", "Accept-Language")
                .with("Cache-Control", "no-store");
    }

    /// The page, with hits if something is sought.
    public Answer page(Visit visit) throws IOException {
        String sought = visit.query("q").strip();
        var page = edition.bytes(visit.path().substring(1));
        if (sought.isEmpty() || page.isEmpty()) {
            return edition.file(visit);
        }
        Language language = Language.of(visit.place("language")).orElse(Language.EN);
        Found found = found(sought, language);
        String html = new String(page.get(), StandardCharsets.UTF_8)
                .replace(SearchPage.SOUGHT, "name=\"q\" value=\"" + attribute(sought) + "\"")
                .replace(SearchPage.FOUND, fragment(found));
        return Answer.html((found.hits().isEmpty() ? html.replace("id=\"note\" hidden", "id=\"note\"") : html)
                        .getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    private Found found(String sought, Language language) {
        View view = gate.view(Viewer.EVERYONE);
        var answer = index.find(view, new Asked(sought, Map.of(), MOST));
        var hits = answer.hits().stream()
                .flatMap(hit -> view.person(new Id(hit.id())).stream().map(file -> {
                    var name = view.name(file.subject(), language);
                    String under = hit.name().equals(name.name()) ? "" : hit.name();
                    return new Hit("people/" + hit.id() + ".html", name.name(), name.language(), under);
                }))
                .toList();
        String instead = Optional.ofNullable(answer.didYouMean()).orElse("");
        return new Found(hits, Texts.of(language).get("site.search.instead"), instead);
    }

    private static String fragment(Found found) {
        return new String(Pages.answer("readers/found.jte", found).body(), StandardCharsets.UTF_8);
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
