package vigil.edition.share;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.edition.Address;
import vigil.ledger.Json;

/// Writes a feed as JSON Feed 1.1.
final class JsonFeed {
    private JsonFeed() {}

    static byte[] write(Feed feed, String self, Address address) {
        var json = new TreeMap<String, Object>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.home());
        json.put("feed_url", address.link(feed.self(), self));
        json.put("language", feed.language().tag());
        json.put("authors", List.of(Map.of("name", feed.register())));
        json.put("items", feed.items().stream().map(JsonFeed::item).toList());
        return (Json.write(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> item(Feed.Item item) {
        return Map.of(
                "id", item.id(),
                "url", item.href(),
                "title", item.title(),
                "content_html", Atom.html(item),
                "date_modified", Feeds.day(item.day()));
    }
}
