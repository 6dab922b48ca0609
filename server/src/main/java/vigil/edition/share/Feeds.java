package vigil.edition.share;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.edition.News;
import vigil.edition.site.Portrait;
import vigil.text.Dates;
import vigil.text.Texts;

/// Puts feeds together in one language.
final class Feeds {
    /// So many sentences of one piece of news; the rest is in the dossier.
    private static final int MOST = 12;

    private final Contents contents;
    private final Address address;
    private final Texts texts;

    Feeds(Contents contents, Address address, Texts texts) {
        this.contents = contents;
        this.address = address;
        this.texts = texts;
    }

    Feed of(Whose whose) {
        String folder = texts.language().tag() + "/";
        String self = folder + whose.place();
        String home = whose instanceof Whose.Person person ? person.place() + ".html" : "index.html";
        List<Recent.Day> days = contents.get(new Recent(whose));
        return new Feed(
                Urn.of(address.whole("").orElseGet(contents::name), "feed", self),
                title(whose),
                contents.name(),
                texts.language(),
                days.isEmpty() ? contents.date() : days.getFirst().day(),
                address.link(self, folder + home),
                self,
                days.stream().flatMap(day -> item(day, self).stream()).toList());
    }

    private String title(Whose whose) {
        return switch (whose) {
            case Whose.Everyone() -> texts.get("site.feed.all", contents.name());
            case Whose.Country(String code) ->
                texts.get("site.feed.country", contents.name(), Countries.name(code, texts.language()));
            case Whose.Person(Id id) ->
                texts.get(
                        "site.feed.person",
                        contents.name(),
                        Portrait.of(contents, id, texts).name().name());
        };
    }

    private java.util.Optional<Feed.Item> item(Recent.Day day, String self) {
        return contents.news(day.person()).stream()
                .filter(news -> news.day().equals(day.day()))
                .findFirst()
                .map(news -> item(day.person(), news, self));
    }

    private Feed.Item item(Id person, News news, String self) {
        Portrait portrait = Portrait.of(contents, person, texts);
        String tag = texts.language().tag();
        return new Feed.Item(
                Urn.of("news", tag, person.text(), "" + news.day()),
                texts.get("site.dossier.head", portrait.name().name(), portrait.status()),
                address.link(self, tag + "/people/" + person + ".html"),
                news.day(),
                lines(portrait, news));
    }

    private List<String> lines(Portrait portrait, News news) {
        Stream<Fact> facts = news.facts().stream().filter(fact -> !(fact instanceof Fact.Named));
        return facts.map(fact -> sentence(portrait, fact))
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
