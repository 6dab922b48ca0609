package vigil.web.desk;

import vigil.web.Answer;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.session.EntryPasses;
import vigil.web.session.SessionCookie;
import vigil.web.session.Sessions;

/// The door of the desk: in with a pass that works once, out at any time.
public final class SignIn {
    /// What the door shows: a button if the pass is good, a sentence if there is none or it is spent.
    ///
    /// @param pass empty if none was brought
    public record DoorPage(Words words, String pass, boolean good) {}

    private final EntryPasses passes;
    private final Sessions sessions;
    private final SessionCookie cookie;

    public SignIn(EntryPasses passes, Sessions sessions, boolean https) {
        this.passes = passes;
        this.sessions = sessions;
        this.cookie = SessionCookie.of(https);
    }

    public Answer door(Visit visit) {
        String pass = visit.query("token");
        return Pages.answer("desk/door.jte", new DoorPage(visit.words(), pass, passes.good(pass)));
    }

    /// Spends the pass. A session somebody had before ends here, so none can be planted.
    public Answer enter(Visit visit) {
        var account = passes.spend(visit.form().text("token"));
        if (account.isEmpty()) {
            return Pages.answer("desk/door.jte", new DoorPage(visit.words(), "spent", false))
                    .status(403);
        }
        visit.cookie().ifPresent(sessions::close);
        return Answer.to("/desk").with("Set-Cookie", cookie.set(sessions.open(account.get())));
    }

    public Answer leave(Visit visit) {
        visit.cookie().ifPresent(sessions::close);
        return Answer.to("/desk/enter").with("Set-Cookie", cookie.clear());
    }
}
