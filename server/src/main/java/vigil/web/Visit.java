package vigil.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.team.Account;
import vigil.team.Here;
import vigil.web.session.Session;

/// One request as an action sees it.
///
/// @param path as it was asked for, decoded
/// @param source from where it was asked: an address of the network, without what one household may vary
/// @param places the parameters of the route's path
/// @param session who asks; absent for readers
/// @param words in the language the visitor chose, or the browser asked for
public record Visit(
        String method,
        String path,
        String source,
        Map<String, String> places,
        Map<String, String> query,
        Map<String, String> headers,
        Form form,
        Optional<Session> session,
        Optional<String> cookie,
        Words words) {
    /// A parameter of the route's path.
    public String place(String name) {
        return places.getOrDefault(name, "");
    }

    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /// A header by its name in lower case.
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /// Our own name as the browser used it; the guard has made sure that it is one of ours.
    public Here here(boolean https) {
        String host = headers.getOrDefault("host", "");
        return new Here(host.replaceAll(":\\d+$", ""), (https ? "https://" : "http://") + host);
    }

    public Viewer viewer() {
        return session.<Viewer>map(Session::editor).orElse(Viewer.EVERYONE);
    }

    /// Whose session it is. Only routes for people who signed in may ask.
    public Account account() {
        return session.orElseThrow().account();
    }

    /// Who records what is done here. Only routes for people who signed in may ask.
    public Viewer.Editor editor() {
        return session.orElseThrow().editor();
    }
}
