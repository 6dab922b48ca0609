package vigil.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/// The headers that stand on every answer, errors included.
public final class SafeHeaders {
    /// Nothing from elsewhere, nothing inline, in no frame.
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// For a page that is made to stand in a frame of somebody else's page: it has no form, no script and no session.
    public static final String MAY_BE_FRAMED =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors *; base-uri 'none'";

    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private SafeHeaders() {}

    static void on(HttpFields.Mutable fields) {
        ALL.forEach(fields::put);
    }
}
