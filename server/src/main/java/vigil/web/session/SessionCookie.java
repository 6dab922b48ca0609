package vigil.web.session;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The two cookies, which only people at the desk ever get (RFC 6265bis). Through TLS its name makes browsers insist
/// that it came from this very host; without TLS they would refuse that name.
public record SessionCookie(String name, String attributes) {
    private static final SessionCookie PLAIN =
            new SessionCookie("vigil-desk", "; Path=/desk; HttpOnly; SameSite=Strict");
    private static final SessionCookie SECURE =
            new SessionCookie("__Host-vigil-desk", "; Path=/; HttpOnly; SameSite=Strict; Secure");

    private static final String A_YEAR = "; Max-Age=31536000";

    /// By which a machine is known again. It opens nothing, and outlives the session.
    public static SessionCookie device(boolean https) {
        SessionCookie session = of(https);
        return new SessionCookie(session.name() + "-device", session.attributes() + A_YEAR);
    }

    public static SessionCookie of(boolean https) {
        return https ? SECURE : PLAIN;
    }

    /// The header that hands it out.
    public String set(String value) {
        return name + "=" + value + attributes;
    }

    /// The header that takes it back.
    public String clear() {
        return name + "=" + attributes + "; Max-Age=0";
    }

    /// Its value in a `Cookie` header.
    public Optional<String> in(@Nullable String header) {
        return header == null
                ? Optional.empty()
                : Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst();
    }
}
