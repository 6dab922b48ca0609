package vigil.web.readers;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The pages of an edition link relatively, so that a mirror may lie anywhere. A page that answers at a foreign address
/// (nothing there: 404) needs them from the root.
final class RelativeLinks {
    private static final Pattern LINK = Pattern.compile("\\b(href|src)=\"(?![a-zA-Z][a-zA-Z0-9+.-]*:|/|#)([^\"]*)\"");

    private RelativeLinks() {}

    static byte[] anchored(byte[] page, String place) {
        URI base = URI.create(place);
        return LINK.matcher(new String(page, StandardCharsets.UTF_8))
                .replaceAll(link -> link.group(1) + "=\"" + base.resolve(link.group(2)) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
