package vigil.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.web.session.Session;

/// What is refused before an action is asked: calls by a foreign name, forms that other sites send, forms without the
/// word only our own pages carry, and whoever has not entered the desk.
final class Guard {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final HostCheck hosts;

    Guard(HostCheck hosts) {
        this.hosts = hosts;
    }

    /// The answer that ends the visit here; empty if it may go on.
    Optional<Answer> stop(Route route, Visit visit) {
        boolean form = route.method().equals("POST");
        if (form && crossSite(visit.header("sec-fetch-site"), visit.header("origin"))) {
            return Optional.of(ErrorPage.of(403, visit.words(), "error.elsewhere"));
        }
        if (route.access() == Access.EVERYONE) {
            return Optional.empty();
        }
        if (visit.session().isEmpty()) {
            return Optional.of(Answer.to("/desk/enter"));
        }
        Session session = visit.session().get();
        if (!session.account().active()) {
            return Optional.of(SuspendedPage.answer(visit));
        }
        if (form && !session.isFormToken(visit.form().text("form"))) {
            return Optional.of(ErrorPage.of(403, visit.words(), "error.stale-form"));
        }
        if (!session.editor().may(route.access())) {
            return Optional.of(ErrorPage.of(403, visit.words(), "error.role"));
        }
        return Optional.empty();
    }

    /// Browsers say where a form comes from. `Origin: null` is what our own pages send, which tell no address; whether
    /// it is one of them is then told by `Sec-Fetch-Site`, and by the word in the form.
    private boolean crossSite(@Nullable String site, @Nullable String origin) {
        return site != null && !OWN_SITE.contains(site)
                || origin != null && !origin.equals("null") && !hosts.isOwnOrigin(origin);
    }
}
