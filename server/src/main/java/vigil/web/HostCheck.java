package vigil.web;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which names this server answers to. A page elsewhere may make its own name point at this machine (DNS
/// rebinding); such a request carries a `Host` that is none of ours and gets nothing.
final class HostCheck {
    private final Set<String> ours = new TreeSet<>();

    HostCheck(WebSettings settings, int port) {
        for (String name : new String[] {settings.host(), "localhost", "127.0.0.1", "[::1]"}) {
            ours.add(name.toLowerCase(Locale.ROOT) + ":" + port);
        }
        settings.names().forEach(name -> ours.add(name.toLowerCase(Locale.ROOT)));
    }

    boolean isOurs(@Nullable String host) {
        return host != null && ours.contains(host.toLowerCase(Locale.ROOT));
    }

    /// An `Origin` header of our own pages: scheme and one of our names.
    boolean isOwnOrigin(String origin) {
        int at = origin.indexOf("://");
        return at > 0 && isOurs(origin.substring(at + 3));
    }
}
