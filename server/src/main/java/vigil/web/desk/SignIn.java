package vigil.web.desk;

import java.time.Duration;
import java.util.Optional;
import vigil.claim.Id;
import vigil.team.Account;
import vigil.team.Doorkeeper;
import vigil.team.Entering;
import vigil.team.Here;
import vigil.team.Team;
import vigil.web.Answer;
import vigil.web.Form;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.session.EntryPasses;
import vigil.web.session.SessionCookie;
import vigil.web.session.Sessions;

/// The door of the desk: in with a passphrase, a passkey, a recovery code or a pass that works once; out at any time.
public final class SignIn {
    /// What the door shows.
    ///
    /// @param pass a pass that was brought; empty if none was
    /// @param good whether it opens the door
    /// @param here whether browsers make passkeys for the name by which we were called
    /// @param said a sentence about the attempt before; empty at first
    public record DoorPage(
            Words words, String pass, boolean good, boolean here, String challenge, String name, String said) {}

    private final EntryPasses passes;
    private final Sessions sessions;
    private final Team team;
    private final boolean https;

    public SignIn(EntryPasses passes, Sessions sessions, Team team, boolean https) {
        this.passes = passes;
        this.sessions = sessions;
        this.team = team;
        this.https = https;
    }

    public Answer door(Visit visit) {
        return page(visit, visit.query("token"), "");
    }

    private Answer page(Visit visit, String pass, String said) {
        return Pages.answer(
                "desk/door.jte",
                new DoorPage(
                        visit.words(),
                        pass,
                        passes.good(pass),
                        here(visit).isName(),
                        team.door().challenge(),
                        visit.form().text("name"),
                        said));
    }

    public Answer enter(Visit visit) {
        String pass = visit.form().text("token");
        if (!pass.isEmpty()) {
            return passes.spend(pass)
                    .map(account -> in(visit, account, "/desk"))
                    .orElseGet(() -> page(visit, "spent", "").status(403));
        }
        return switch (tried(visit)) {
            case Entering.In in -> entered(visit, in);
            case Entering.Closed _ ->
                page(visit, "", visit.words().say("door.closed")).status(403);
            case Entering.Wrong _ ->
                page(visit, "", visit.words().say("door.wrong")).status(403);
            case Entering.Wait(Duration time) -> wait(visit, time);
        };
    }

    private Entering tried(Visit visit) {
        Form form = visit.form();
        Doorkeeper door = team.door();
        return switch (form.text("do")) {
            case "passkey" -> door.passkey(here(visit), form.text("credential"));
            case "code" -> door.code(form.text("name"), form.text("code"));
            default -> door.passphrase(knock(visit), form.text("passphrase"));
        };
    }

    private Doorkeeper.Knock knock(Visit visit) {
        Optional<String> device = SessionCookie.device(https).in(visit.header("cookie"));
        return new Doorkeeper.Knock(visit.form().text("name"), visit.source(), device);
    }

    private Answer wait(Visit visit, Duration time) {
        long seconds = time.toSeconds() + 1;
        return page(visit, "", visit.words().say("door.wait", seconds))
                .status(429)
                .with("Retry-After", String.valueOf(seconds));
    }

    private Answer entered(Visit visit, Entering.In in) {
        if (in.afresh()) {
            team.note(vigil.team.Act.Kind.CODE_USED, in.account());
        }
        Answer answer = in(visit, in.account().id(), in.afresh() ? "/desk/you" : "/desk");
        return known(answer, in.account());
    }

    /// Opens a session. One that somebody had before ends here, so none can be planted.
    private Answer in(Visit visit, Id account, String then) {
        return Answer.to(then).cookie(open(visit, account));
    }

    private String open(Visit visit, Id account) {
        visit.cookie().ifPresent(sessions::close);
        return SessionCookie.of(https).set(sessions.open(account));
    }

    /// A page for somebody who has just got an account; they are at the desk from now on.
    Answer welcome(Visit visit, Account account, Answer page) {
        return known(page.cookie(open(visit, account.id())), account);
    }

    private Answer known(Answer answer, Account account) {
        return answer.cookie(SessionCookie.device(https).set(team.door().device(account)));
    }

    Here here(Visit visit) {
        return visit.here(https);
    }

    Sessions sessions() {
        return sessions;
    }

    public Answer leave(Visit visit) {
        visit.cookie().ifPresent(sessions::close);
        return Answer.to("/desk/enter").cookie(SessionCookie.of(https).clear());
    }
}
