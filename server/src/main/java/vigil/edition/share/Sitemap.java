package vigil.edition.share;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vigil.claim.Id;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.text.Language;

/// Tells search engines every page in every language (sitemaps.org 0.9). It takes whole addresses, so there is one
/// only where the register has said where it stands.
final class Sitemap {
    private Sitemap() {}

    /// So many addresses a part may have, says the standard.
    private static final int MOST = 50_000;

    /// How many people one part has room for, besides the front page.
    static int room() {
        return MOST / Language.all().size() - 1;
    }

    /// @param people those of this part
    static byte[] write(Contents contents, Address address, List<Id> people, boolean front) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        if (front) {
            page(out, address, "index.html", contents.date());
        }
        people.forEach(person -> page(
                out,
                address,
                "people/" + person + ".html",
                contents.newest(person).day()));
        return out.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void page(StringBuilder out, Address address, String path, LocalDate changed) {
        for (Language language : Language.all()) {
            out.append("<url><loc>").append(whole(address, language, path)).append("</loc>");
            out.append("<lastmod>").append(changed).append("</lastmod>");
            for (Language other : Language.all()) {
                alternate(out, other.tag(), whole(address, other, path));
            }
            alternate(out, "x-default", whole(address, Language.EN, path));
            out.append("</url>\n");
        }
    }

    private static void alternate(StringBuilder out, String tag, String href) {
        out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(tag)
                .append("\" href=\"")
                .append(href)
                .append("\"/>");
    }

    private static String whole(Address address, Language language, String path) {
        return Xml.escaped(address.whole(language.tag() + "/" + path).orElseThrow());
    }

    /// The list of the parts, where there is more than one.
    static byte[] index(Address address, List<String> parts) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String part : parts) {
            out.append("<sitemap><loc>")
                    .append(Xml.escaped(address.whole(part).orElseThrow()))
                    .append("</loc></sitemap>\n");
        }
        return out.append("</sitemapindex>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
