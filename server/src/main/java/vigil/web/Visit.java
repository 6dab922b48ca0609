package vigil.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.web.session.Session;

/// One request as an action sees it.
///
/// @param path as it was asked for, decoded
/// @param places the parameters of the route's path
/// @param session who asks; absent for readers
/// @param words in the language the visitor chose, or the browser asked for
public record Visit(
        String method,
        String path,
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

    public Viewer viewer() {
        return session.<Viewer>map(Session::editor).orElse(Viewer.EVERYONE);
    }

    /// Who records what is done here. Only routes for people who signed in may ask.
    public Viewer.Editor editor() {
        return session.orElseThrow().editor();
    }
}
