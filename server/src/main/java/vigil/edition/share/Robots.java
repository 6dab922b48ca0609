package vigil.edition.share;

import java.nio.charset.StandardCharsets;
import vigil.edition.Address;

/// Invites every search engine; publicity is the protection.
final class Robots {
    private Robots() {}

    static byte[] write(Address address) {
        String sitemap = address.whole("sitemap.xml")
                .map(whole -> "Sitemap: " + whole + "\n")
                .orElse("");
        return ("User-agent: *\nAllow: /\n" + sitemap).getBytes(StandardCharsets.UTF_8);
    }
}
