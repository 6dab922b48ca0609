package vigil.edition.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import vigil.audience.PublicFile;
import vigil.audience.PublicRecord;
import vigil.edition.Contents;
import vigil.text.Language;

/// The site of the invented country keeps what a public page promises: it needs nobody else, it leads
/// nowhere that is not there, and nothing on it stands without a source.
class SiteTest {
    /// Written by other publishers of the same edition.
    private static final Pattern ELSEWHERE =
            Pattern.compile("(people/[0-9a-z]{26}\\.json|record/[0-9a-z]{26}\\.jsonl|index\\.json"
                    + "|manifest\\.(txt|sig)|checkpoint|key)");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:)?//[^\\s\"'<>)]+");

    @Test
    void thereIsEveryPageInEveryLanguage() {
        var paths = Sarvenia.pages().keySet();
        for (Language language : Language.all()) {
            String folder = language.tag() + "/";
            assertTrue(paths.containsAll(Set.of(folder + "index.html", folder + "about.html", folder + "404.html")));
            for (PublicFile file : Sarvenia.contents().files()) {
                assertTrue(
                        paths.contains(folder + "people/" + file.id() + ".html"),
                        file.id().text());
                file.aliases().forEach(alias -> assertTrue(paths.contains(folder + "people/" + alias + ".html")));
            }
        }
        assertTrue(paths.containsAll(Set.of("index.html", "vigil.css")));
    }

    @Test
    void theSameContentsGiveTheSameBytes() {
        var again = Sarvenia.pages(Sarvenia.contents());
        assertEquals(Sarvenia.pages().keySet(), again.keySet());
        again.forEach((path, bytes) -> assertArrayEquals(Sarvenia.pages().get(path), bytes, path));
    }

    @Test
    void everyPageIsWholeHtml() {
        forEachPage((path, text, page) -> {
            var parser = Parser.htmlParser().setTrackErrors(50);
            Jsoup.parse(text, parser);
            assertEquals(List.of(), parser.getErrors(), path);
            var ids = page.select("[id]").eachAttr("id");
            assertEquals(new HashSet<>(ids).size(), ids.size(), "an id twice on " + path);
            assertEquals(1, page.select("h1").size(), path);
            assertFalse(page.title().isBlank(), path);
        });
    }

    @Test
    void noPageNeedsAScriptAStyleOrSomebodyElse() {
        Set<String> addresses = Sarvenia.contents().files().stream()
                .flatMap(file -> file.sources().stream())
                .map(PublicFile.PublicSource::address)
                .filter(address -> address != null)
                .collect(Collectors.toSet());
        Sarvenia.pages().forEach((path, bytes) -> {
            var matcher = ADDRESS.matcher(text(bytes));
            while (matcher.find()) {
                boolean vocabulary = matcher.group().equals("https://schema.org"); // a name, not an address
                assertTrue(vocabulary || addresses.contains(matcher.group()), matcher.group() + " on " + path);
            }
        });
        forEachPage((path, text, page) -> {
            // finds more where scripts are allowed, and says so; everything is found without it too
            boolean search = path.endsWith("/search.html");
            assertEquals(
                    search ? 2 : 0,
                    page.select(
                                    "script:not([type=application/ld+json]), style, iframe, object, embed, form, [style], img")
                            .size(),
                    path);
            page.getAllElements()
                    .forEach(element -> element.attributes()
                            .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), path)));
            assertNotNull(
                    page.selectFirst("meta[http-equiv=Content-Security-Policy][content^=default-src 'none']"), path);
            assertNotNull(page.selectFirst("meta[name=referrer][content=no-referrer]"), path);
        });
    }

    @Test
    void everyLinkLeadsSomewhere() {
        forEachPage((path, text, page) -> {
            for (Element link : page.select("[href]")) {
                String href = link.attr("href");
                if (!href.startsWith("https://") && !href.startsWith("http://")) {
                    assertTrue(leads(path, href), href + " on " + path);
                }
            }
        });
    }

    private static boolean leads(String path, String href) {
        URI target = URI.create("/" + path).resolve(href);
        String file = target.getPath().substring(1);
        if (ELSEWHERE.matcher(file).matches() || Shared.PLACES.contains(file)) {
            return true;
        }
        byte[] bytes = Sarvenia.pages().get(file);
        return bytes != null
                && (target.getFragment() == null
                        || Jsoup.parse(text(bytes)).getElementById(target.getFragment()) != null);
    }

    @Test
    void everyPageSaysItsLanguageAndLeadsToTheOthers() {
        forEachPage((path, text, page) -> {
            String tag = path.contains("/") ? path.substring(0, path.indexOf('/')) : "en";
            Element html = page.expectFirst("html");
            assertEquals(tag, html.attr("lang"), path);
            assertEquals(Set.of("ar", "fa").contains(tag) ? "rtl" : "ltr", html.attr("dir"), path);
            assertEquals(
                    Language.all().stream().map(Language::tag).toList(),
                    page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"),
                    path);
        });
    }

    @Test
    void nothingOnADossierStandsWithoutASource() {
        forEachDossier((path, page) -> {
            var facts = new ArrayList<Element>();
            facts.addAll(
                    page.select(".lede, .count p, .head p:has(.fn), .line li, .sec:not(#share) .facts dd, .dis li"));
            facts.addAll(page.select(".track li, #with li, #charges tbody tr, #charges .more li"));
            facts.addAll(page.select("#recognised tbody tr, #demands li"));
            for (Element fact : facts) {
                boolean unknown = fact.is(".lede") && fact.selectFirst(".unknown") != null;
                assertTrue(unknown || fact.selectFirst("a.fn") != null, fact.text() + " on " + path);
            }
            page.select("a.fn")
                    .forEach(note -> assertNotNull(
                            page.getElementById(note.attr("href").substring(1)), note.outerHtml() + " on " + path));
            var cited = new TreeSet<>(page.select("a.fn:not(.neq)").eachAttr("href"));
            var sources = page.select(".src li").eachAttr("id").stream()
                    .map(id -> "#" + id)
                    .toList();
            assertEquals(new TreeSet<>(sources), cited, "sources that nothing cites, on " + path);
        });
    }

    @Test
    void everyDisagreementIsShownAndLedTo() {
        var page = page("en/people/" + Sarvenia.file("belmorendi").id() + ".html");
        assertEquals("Arrest: Date", page.select("#d1 h3").text());
        assertEquals(2, page.select("#d1 li").size());
        assertEquals(1, page.select("#d1 .used").size());
        assertNotNull(page.selectFirst("#what a.neq[href=#d1]"));
    }

    @Test
    void anIdentifierThatWasMergedLeadsOn() {
        PublicFile file = Sarvenia.file("iskandriy");
        assertEquals(1, file.aliases().size());
        var page = page("ru/people/" + file.aliases().getFirst() + ".html");
        assertEquals(file.id() + ".html", page.expectFirst("main a").attr("href"));
        assertEquals(
                file.id() + ".html", page.expectFirst("link[rel=canonical]").attr("href"));
    }

    @Test
    void theFirstPageCountsWhoIsDeprivedOfLiberty() {
        var page = page("en/index.html");
        long held = Sarvenia.contents().files().stream()
                .filter(file -> StatusWords.kind(file).deprived())
                .count();
        assertEquals(String.valueOf(held), page.expectFirst("h1 .glow").text());
        int sum = page.select(".front table:not(.beside) tr:not(.sum) td").stream()
                .mapToInt(cell -> Integer.parseInt(cell.text()))
                .sum();
        assertEquals(held, sum);
        assertEquals(
                Sarvenia.contents().files().size(), page.select(".people li").size());
    }

    @Test
    void aDossierIsLight() throws IOException {
        byte[] style = Sarvenia.pages().get("vigil.css");
        int heaviest = 0;
        for (var page : Sarvenia.pages().entrySet()) {
            if (page.getKey().contains("people/")) {
                heaviest = Math.max(heaviest, packed(page.getValue()));
            }
        }
        int sum = heaviest + packed(style);
        assertTrue(sum < 30_000, "a dossier and its style take " + sum + " bytes");
    }

    @Test
    void anEditionWithoutAnybodyStillHasItsPages() {
        var empty = Contents.of("Vigil", new PublicRecord());
        Map<String, byte[]> pages = Sarvenia.pages(empty);
        assertEquals(
                "0",
                Jsoup.parse(text(pages.get("es/index.html")))
                        .expectFirst("h1 .glow")
                        .text());
    }

    @Test
    void thePageForWhatIsNotThereWorksAtAnyDepth() {
        byte[] page = new Site().missing(Sarvenia.contents(), Language.AR, "/");
        var parsed = Jsoup.parse(text(page));
        assertEquals("/vigil.css", parsed.expectFirst("link[rel=stylesheet]").attr("href"));
        assertEquals("/ar/index.html", parsed.expectFirst("main a").attr("href"));
    }

    private static int packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.size();
    }

    private static Document page(String path) {
        return Jsoup.parse(text(Sarvenia.pages().get(path)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private interface PageCheck {
        void check(String path, String text, Document page);
    }

    private static void forEachPage(PageCheck check) {
        Sarvenia.pages().forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                check.check(path, text(bytes), Jsoup.parse(text(bytes)));
            }
        });
    }

    private static void forEachDossier(java.util.function.BiConsumer<String, Document> check) {
        for (Language language : Language.all()) {
            for (PublicFile file : Sarvenia.contents().files()) {
                String path = language.tag() + "/people/" + file.id() + ".html";
                check.accept(path, page(path));
            }
        }
    }
}
