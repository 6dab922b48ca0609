package vigil.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From where a request comes, as far as guessing is counted: the address that called us, or, if that is a proxy of our
/// own, the one that called the proxy. Anybody can write `X-Forwarded-For`; only what our own proxies added to it, from
/// its end, is believed.
final class Caller {
    private Caller() {}

    /// @param address the one that called us
    /// @param forwarded the header, if there is one
    /// @param proxies addresses of our own proxies
    static String source(String address, @Nullable String forwarded, List<String> proxies) {
        Set<String> ours = proxies.stream().map(Caller::plain).collect(Collectors.toSet());
        String caller = plain(address);
        List<String> hops = forwarded == null ? List.of() : Arrays.asList(forwarded.split(","));
        for (int i = hops.size() - 1; i >= 0 && ours.contains(caller); i--) {
            String hop = plain(hops.get(i));
            if (hop.isEmpty()) {
                break;
            }
            caller = hop;
        }
        return household(caller);
    }

    /// One way of writing an address, without a port; empty if it is none.
    private static String plain(String given) {
        String text =
                given.strip().replaceAll("^\\[([^\\]]*)](:[0-9]+)?$", "$1").replaceAll("^([0-9.]+):[0-9]+$", "$1");
        try {
            return InetAddress.ofLiteral(text).getHostAddress();
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    /// An IPv6 household has a whole network of addresses (RFC 6177): its first 64 bits are one source.
    private static String household(String address) {
        String[] parts = address.split(":");
        return parts.length < 4 ? address : String.join(":", List.of(parts).subList(0, 4));
    }
}
