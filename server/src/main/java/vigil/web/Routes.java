package vigil.web;

import static vigil.web.Access.EDITOR;
import static vigil.web.Access.EVERYONE;
import static vigil.web.Access.KEEPER;
import static vigil.web.Access.PUBLISHER;
import static vigil.web.Access.READER;
import static vigil.web.Route.get;
import static vigil.web.Route.post;

import java.util.List;
import vigil.web.desk.ConsentScreen;
import vigil.web.desk.GuidePage;
import vigil.web.desk.HistoryScreen;
import vigil.web.desk.JoinScreen;
import vigil.web.desk.KeepScreen;
import vigil.web.desk.LanguageChoice;
import vigil.web.desk.ListsScreen;
import vigil.web.desk.MergeScreen;
import vigil.web.desk.MirrorsScreen;
import vigil.web.desk.PersonScreen;
import vigil.web.desk.PersonsScreen;
import vigil.web.desk.Presence;
import vigil.web.desk.PublishScreen;
import vigil.web.desk.ReviewScreen;
import vigil.web.desk.SameScreen;
import vigil.web.desk.SignIn;
import vigil.web.desk.SourceScreen;
import vigil.web.desk.StaticFiles;
import vigil.web.desk.TeamScreen;
import vigil.web.desk.TodayScreen;
import vigil.web.desk.YouScreen;
import vigil.web.readers.EditionFiles;
import vigil.web.readers.PublicSearch;

/// Every address of the server, what it is for and who may call it. An address that does not stand here does not
/// exist. The first that fits is taken.
public final class Routes {
    private Routes() {}

    /// The table in `docs/routes.md`.
    public static String table(List<Route> routes) {
        var out = new StringBuilder("""
                # Every address of the server

                Made from `Routes.java`; a test fails if this file differs from it. `GET` answers `HEAD` too.

                | Address | Who may call it | What it is for |
                |---|---|---|
                """);
        routes.forEach(route -> out.append(route.row()).append("\n"));
        return out.toString();
    }

    public static List<Route> of(EditionFiles edition, SignIn door, Desk desk) {
        var gate = new Gate(desk);
        var today = new TodayScreen(desk, gate);
        var source = new SourceScreen(desk);
        var keep = new KeepScreen(desk);
        var presence = new Presence(desk::now);
        var review = new ReviewScreen(desk, gate, presence);
        var person = new PersonScreen(desk, gate, presence);
        var consents = new ConsentScreen(desk, gate, presence);
        var history = new HistoryScreen(gate, presence, desk::today);
        var merge = new MergeScreen(desk, gate, presence);
        var finder = new PeopleFinder();
        var persons = new PersonsScreen(gate, finder);
        var same = new SameScreen(desk, gate, finder);
        var lists = new ListsScreen(desk, gate);
        var search = new PublicSearch(edition, gate);
        var publish = new PublishScreen(desk, gate);
        var acts = publish.acts();
        var mirrors = new MirrorsScreen(desk);
        var join = new JoinScreen(desk.team(), door);
        var you = new YouScreen(desk, door);
        var team = new TeamScreen(desk, door);
        return List.of(
                get("/", EVERYONE, "to the front page in the reader's language", edition::front),
                get("/desk/static/{file}", EVERYONE, "stylesheets and script of the desk", StaticFiles::file),
                get("/desk/enter", EVERYONE, "the door of the desk", door::door),
                post("/desk/enter", EVERYONE, "enter by passphrase, passkey, recovery code or pass", door::enter),
                get("/desk/join", EVERYONE, "the door for somebody who was invited", join::page),
                post("/desk/join", EVERYONE, "become somebody who works here", join::join),
                post("/desk/leave", READER, "sign out", door::leave),
                post("/desk/language", READER, "speak another language", LanguageChoice::choose),
                get("/desk", READER, "today: what waits", today::page),
                get("/desk/source", EDITOR, "the form for a new source", source::page),
                post("/desk/source", EDITOR, "read a new source", source::add),
                get("/desk/drafts/{draft}", READER, "review: a text and its proposals", review::page),
                post("/desk/drafts/{draft}", EDITOR, "record what is accepted, or put away", review::finish),
                post("/desk/drafts/{draft}/people/{person}", EDITOR, "say who somebody is", review::person),
                post("/desk/drafts/{draft}/proposals/{proposal}", EDITOR, "decide", review::decide),
                get("/desk/lists", READER, "lists that came in, and bringing one", lists::page),
                post("/desk/lists", EDITOR, "bring a list", lists::bring),
                get("/desk/lists/{list}", EDITOR, "a list on its way in", lists.one()::page),
                post("/desk/lists/{list}", EDITOR, "try, record or put away a list", lists.one()::act),
                get("/desk/export/{form}", EDITOR, "everything one may see, as a file", lists::export),
                get("/desk/same", READER, "who might be one person", same::page),
                post("/desk/same", EDITOR, "say whether two are one", same::answer),
                get("/desk/persons", READER, "everyone in the register, or who is sought", persons::page),
                get("/desk/persons/{person}", READER, "a case file", person::page),
                post("/desk/persons/{person}", EDITOR, "add a fact", person::add),
                post("/desk/persons/{person}/claims/{claim}", EDITOR, "answer a claim", person::answer),
                post("/desk/persons/{person}/withhold", EDITOR, "take all of it back from readers", person::takeBack),
                get("/desk/persons/{person}/consents", READER, "what may be told", consents::page),
                post("/desk/persons/{person}/consents", EDITOR, "record what was answered", consents::record),
                get("/desk/persons/{person}/history", READER, "who changed what", history::page),
                get("/desk/persons/{person}/same", READER, "who else this is", merge::page),
                post("/desk/persons/{person}/same", EDITOR, "join two people, or part them", merge::record),
                get("/desk/publish", READER, "exactly what would become public", publish::page),
                post("/desk/publish", PUBLISHER, "make it public", publish::publish),
                post("/desk/publish/confirm", PUBLISHER, "the word of a second person", acts::confirm),
                post("/desk/publish/later", PUBLISHER, "let nothing go out that waits for its time", acts::dropLater),
                post("/desk/publish/expired", PUBLISHER, "take back what consent no longer covers", acts::expired),
                post("/desk/publish/undo", PUBLISHER, "take back what an act made public", acts::undo),
                get("/desk/mirrors", EDITOR, "copies elsewhere, and witnesses of the log", mirrors::page),
                post("/desk/mirrors", EDITOR, "look, bring and ask again at once", mirrors::again),
                get("/desk/team", READER, "who works here", team::page),
                post("/desk/team", KEEPER, "invite somebody, or take an invitation back", team::invite),
                post(
                        "/desk/team/{account}/standing",
                        EDITOR,
                        "suspend a colleague, or agree to restore one",
                        team::standing),
                post("/desk/team/{account}/rights", KEEPER, "say what a colleague may do and see", team::rights),
                get("/desk/you", READER, "one's own ways in and sessions", you::page),
                post("/desk/you/passphrase", READER, "set a passphrase", you::passphrase),
                post("/desk/you/passkeys", READER, "add a passkey", you::addPasskey),
                post("/desk/you/passkeys/remove", READER, "take a passkey away", you::removePasskey),
                post("/desk/you/codes", READER, "new recovery codes", you::codes),
                post("/desk/you/everywhere", READER, "sign out everywhere", you::everywhere),
                get("/desk/guide", READER, "one page to print", GuidePage::page),
                get("/desk/typed", READER, "what was typed and not sent", keep::find),
                post("/desk/typed", READER, "keep what is typed", keep::keep),
                get("/desk/<rest>", READER, "nothing is there", visit -> ErrorPage.notFound(visit.words())),
                get("/search", EVERYONE, "to the search page in the reader's language", search::any),
                get("/{language}/search.html", EVERYONE, "people found by name, without script", search::page),
                get("/<path>", EVERYONE, "a file of the newest edition", edition::file));
    }
}
