package vigil.edition.share;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vigil.audience.PublicFile;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.edition.site.Portrait;
import vigil.text.Dates;
import vigil.text.Texts;

/// Puts feeds together in one language: of everyone, of one country, of one person.
final class Feeds {
    /// So many sentences of one piece of news; the rest is in the dossier.
    private static final int MOST = 12;

    private final Followed followed;
    private final Portrait.Gallery gallery;
    private final Texts texts;

    Feeds(Followed followed, Texts texts) {
        this.followed = followed;
        this.texts = texts;
        this.gallery = new Portrait.Gallery(texts, followed.files().values());
    }

    Feed all() {
        String title = texts.get("site.feed.all", followed.name());
        return feed("feed", title, "index.html", followed.news());
    }

    /// @param code of the state that prosecutes, ISO 3166-1 in small letters
    Feed country(String code) {
        String title = texts.get("site.feed.country", followed.name(), Countries.name(code, texts.language()));
        var people = Objects.requireNonNull(followed.countries().get(code));
        return feed("countries/" + code, title, "index.html", followed.news().stream()
                .filter(news -> people.contains(news.person()))
                .toList());
    }

    Feed person(PublicFile file) {
        String name = gallery.of(file).name().name();
        String title = texts.get("site.feed.person", followed.name(), name);
        String path = "people/" + file.id();
        return feed(path, title, path + ".html", followed.of(file.id()));
    }

    private Feed feed(String path, String title, String home, List<News> news) {
        String folder = texts.language().tag() + "/";
        String self = folder + path;
        Map<Id, PublicFile> files = followed.files();
        return new Feed(
                Urn.of(followed.origin(), "feed", texts.language().tag(), path),
                title,
                followed.name(),
                texts.language(),
                news.isEmpty() ? followed.date() : news.getFirst().day(),
                followed.address().link(self, folder + home),
                self,
                news.stream()
                        .filter(each -> files.containsKey(each.person()))
                        .limit(Feed.LONGEST)
                        .map(each -> item(each, self))
                        .toList());
    }

    private Feed.Item item(News news, String self) {
        PublicFile file = Objects.requireNonNull(followed.files().get(news.person()));
        Portrait portrait = gallery.of(file);
        String page = texts.language().tag() + "/people/" + file.id() + ".html";
        return new Feed.Item(
                Urn.of(followed.origin(), "news", texts.language().tag(), news.person().text(), "" + news.day()),
                texts.get("site.dossier.head", portrait.name().name(), portrait.status()),
                followed.address().link(self, page),
                news.day(),
                lines(portrait, news));
    }

    private List<String> lines(Portrait portrait, News news) {
        return news.facts().stream()
                .filter(fact -> !(fact instanceof Fact.Named))
                .map(fact -> sentence(portrait, fact))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private String sentence(Portrait portrait, Fact fact) {
        String said = portrait.say(fact).text();
        return fact.when() == null
                ? said
                : texts.get("site.dated", said, new Dates(texts).words(Objects.requireNonNull(fact.when())));
    }

    static String day(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
