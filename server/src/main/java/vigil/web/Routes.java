package vigil.web;

import static vigil.web.Access.EVERYONE;
import static vigil.web.Access.SIGNED_IN;
import static vigil.web.Route.get;
import static vigil.web.Route.post;

import java.util.List;
import vigil.web.desk.SignIn;
import vigil.web.desk.StaticFiles;
import vigil.web.readers.EditionFiles;

/// Every address of the server, what it is for and who may call it. An address that does not stand here does not
/// exist. The first that fits is taken.
public final class Routes {
    private Routes() {}

    public static List<Route> of(EditionFiles edition, SignIn door) {
        return List.of(
                get("/", EVERYONE, "to the front page in the reader's language", edition::front),
                get("/desk/static/{file}", EVERYONE, "stylesheets and script of the desk", StaticFiles::file),
                get("/desk/enter", EVERYONE, "the door of the desk; with a good pass, a button", door::door),
                post("/desk/enter", EVERYONE, "spend a pass and enter", door::enter),
                post("/desk/leave", SIGNED_IN, "sign out", door::leave),
                get("/desk/<rest>", SIGNED_IN, "nothing is there", visit -> ErrorPage.notFound(visit.words())),
                get("/<path>", EVERYONE, "a file of the newest edition", edition::file));
    }
}
