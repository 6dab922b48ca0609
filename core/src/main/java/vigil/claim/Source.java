package vigil.claim;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who says it: a document, page, letter or person's word, described so that it can be cited.
///
/// @param published when the source spoke (source time)
/// @param language BCP 47 tag of the text
/// @param exhibit SHA-256 of what we hold, 64 hex digits, or null if we hold nothing
/// @param shown whether readers may see the document itself and its words; if not, the source is
///     cited as held and not public, and no passage of it is ever released
public record Source(
        Id id,
        String title,
        @Vocabulary("source-kind") String kind,
        @Nullable String author,
        @Nullable When published,
        @Nullable String language,
        @Nullable String address,
        @Nullable When archived,
        @Nullable String exhibit,
        boolean shown,
        Visibility visibility) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Source {
        var check = new Check();
        title = check.text("title", title);
        kind = check.text("kind", kind);
        author = check.maybe("author", author);
        address = check.maybe("address", address);
        check.language("language", language)
                .that(address == null || web(address), "address", "address", String.valueOf(address))
                .that(exhibit == null || SHA_256.matcher(exhibit).matches(), "sha256", "exhibit")
                .done();
    }

    /// Only http and https: an address ends as a link on a page.
    private static boolean web(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
