package vigil.edition;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Where the register stands on the web, if it has said so: `https://vigil.example/`. Feeds, calendars and codes
/// for telephones need a whole address; without one they have a relative one, which leads on from wherever
/// the copy was got.
public record Address(@Nullable URI base) {
    public static final Address NONE = new Address(null);

    /// Reads a setting; empty is none. Refuses what is not an http(s) address without user, query and fragment.
    public static Address of(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        try {
            URI uri = new URI(text.strip());
            boolean web = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (web) {
                return new Address(URI.create(uri.toASCIIString().replaceAll("/*$", "/")));
            }
        } catch (URISyntaxException noAddress) {
            // refused below
        }
        throw new Refusal(new Problem("site-address", "site", text));
    }

    public boolean known() {
        return base != null;
    }

    /// The whole address of a file of the edition.
    public Optional<String> whole(String path) {
        return base == null ? Optional.empty() : Optional.of(base.resolve(path).toString());
    }

    /// The whole address, else the way there from a file at `from`.
    public String link(String from, String path) {
        return whole(path)
                .orElseGet(() ->
                        "../".repeat((int) from.chars().filter(c -> c == '/').count()) + path);
    }
}
