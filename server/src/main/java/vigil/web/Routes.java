package vigil.web;

import static vigil.web.Access.EVERYONE;
import static vigil.web.Access.SIGNED_IN;
import static vigil.web.Route.get;
import static vigil.web.Route.post;

import java.util.List;
import vigil.web.desk.LanguageChoice;
import vigil.web.desk.PersonScreen;
import vigil.web.desk.PersonsScreen;
import vigil.web.desk.PublishScreen;
import vigil.web.desk.ReviewScreen;
import vigil.web.desk.SignIn;
import vigil.web.desk.SourceScreen;
import vigil.web.desk.StaticFiles;
import vigil.web.desk.TodayScreen;
import vigil.web.readers.EditionFiles;

/// Every address of the server, what it is for and who may call it. An address that does not stand here does not
/// exist. The first that fits is taken.
public final class Routes {
    private Routes() {}

    public static List<Route> of(EditionFiles edition, SignIn door, Desk desk) {
        var gate = new Gate(desk);
        var today = new TodayScreen(desk, gate);
        var source = new SourceScreen(desk);
        var review = new ReviewScreen(desk, gate);
        var persons = new PersonsScreen(gate);
        var person = new PersonScreen(desk, gate);
        var publish = new PublishScreen(desk, gate);
        return List.of(
                get("/", EVERYONE, "to the front page in the reader's language", edition::front),
                get("/desk/static/{file}", EVERYONE, "stylesheets and script of the desk", StaticFiles::file),
                get("/desk/enter", EVERYONE, "the door of the desk; with a good pass, a button", door::door),
                post("/desk/enter", EVERYONE, "spend a pass and enter", door::enter),
                post("/desk/leave", SIGNED_IN, "sign out", door::leave),
                post("/desk/language", SIGNED_IN, "speak another language", LanguageChoice::choose),
                get("/desk", SIGNED_IN, "today: what waits", today::page),
                get("/desk/source", SIGNED_IN, "the form for a new source", source::page),
                post("/desk/source", SIGNED_IN, "read a new source", source::add),
                get("/desk/drafts/{draft}", SIGNED_IN, "review: a text and its proposals", review::page),
                post("/desk/drafts/{draft}", SIGNED_IN, "record what is accepted, or put away", review::finish),
                post("/desk/drafts/{draft}/people/{person}", SIGNED_IN, "say who somebody is", review::person),
                post("/desk/drafts/{draft}/proposals/{proposal}", SIGNED_IN, "decide", review::decide),
                get("/desk/persons", SIGNED_IN, "everyone in the register", persons::page),
                get("/desk/persons/{person}", SIGNED_IN, "a case file", person::page),
                post("/desk/persons/{person}", SIGNED_IN, "add a fact", person::add),
                post("/desk/persons/{person}/claims/{claim}", SIGNED_IN, "answer a claim", person::answer),
                get("/desk/publish", SIGNED_IN, "exactly what would become public", publish::page),
                post("/desk/publish", SIGNED_IN, "make it public", publish::publish),
                get("/desk/<rest>", SIGNED_IN, "nothing is there", visit -> ErrorPage.notFound(visit.words())),
                get("/<path>", EVERYONE, "a file of the newest edition", edition::file));
    }
}
