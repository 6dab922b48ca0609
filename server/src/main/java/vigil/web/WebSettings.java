package vigil.web;

import java.util.List;

/// Where the server listens and by which names it may be called.
///
/// @param host address to bind, 127.0.0.1 unless the keeper says otherwise
/// @param port 0 takes any that is free
/// @param names host names beside the bound one and this machine's own, with a port if it is not the usual
/// @param https whether readers reach it through TLS (ended by a proxy); session cookies are then `Secure`
/// @param proxies addresses of proxies that are believed when they say who called them
public record WebSettings(String host, int port, List<String> names, boolean https, List<String> proxies) {
    public WebSettings {
        names = List.copyOf(names);
        proxies = List.copyOf(proxies);
    }

    /// This machine only, on the given port.
    public static WebSettings local(int port) {
        return new WebSettings("127.0.0.1", port, List.of(), false, List.of());
    }
}
