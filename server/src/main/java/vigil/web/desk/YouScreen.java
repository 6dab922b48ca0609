package vigil.web.desk;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.team.Account;
import vigil.team.Act;
import vigil.team.Doorkeeper;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.session.Session;
import vigil.web.session.Sessions;

/// One's own ways in, and one's own sessions.
public final class YouScreen {
    private final Desk desk;
    private final SignIn door;
    private final Doorkeeper keys;
    private final Sessions sessions;

    public YouScreen(Desk desk, SignIn door) {
        this.desk = desk;
        this.door = door;
        this.keys = desk.team().door();
        this.sessions = door.sessions();
    }

    public Answer page(Visit visit) {
        return page(visit, "", List.of(), List.of());
    }

    private Answer page(Visit visit, String said, List<String> codes, List<Problem> problems) {
        Words words = visit.words();
        Account account = visit.account();
        Session present = visit.session().orElseThrow();
        return Pages.answer(
                "desk/you.jte",
                new YouPage(
                        Frame.of(visit, "you", words.say("you.title", account.name())),
                        words.say("role." + account.role().word()),
                        account.compartments().stream().sorted().toList(),
                        sessions.fresh(present),
                        keys.hasPassphrase(account),
                        door.here(visit).isName(),
                        keys.challenge(),
                        keys.passkeys(account).stream()
                                .map(key -> new YouPage.Key(key.id(), key.label(), words.day(key.added())))
                                .toList(),
                        keys.codesLeft(account),
                        codes,
                        sessions.of(account.id()).stream()
                                .map(each -> sitting(each, present))
                                .toList(),
                        said.isEmpty() ? "" : words.say(said),
                        problems.stream().map(words::problem).toList()));
    }

    private YouPage.Sitting sitting(Session session, Session present) {
        return new YouPage.Sitting(
                Duration.between(session.opened(), desk.now()).toMinutes(),
                Duration.between(session.seen(), desk.now()).toMinutes(),
                session == present);
    }

    public Answer passphrase(Visit visit) {
        return changed(visit, () -> {
            keys.setPassphrase(visit.account(), JoinScreen.twice(visit.form()));
            return done(visit, Act.Kind.PASSPHRASE, "you.said.passphrase");
        });
    }

    public Answer addPasskey(Visit visit) {
        return changed(visit, () -> {
            keys.addPasskey(visit.account(), door.here(visit), visit.form().text("credential"));
            return done(visit, Act.Kind.PASSKEY, "you.said.passkey");
        });
    }

    public Answer removePasskey(Visit visit) {
        return changed(visit, () -> {
            keys.removePasskey(visit.account(), visit.form().text("passkey"));
            return done(visit, Act.Kind.PASSKEY_REMOVED, "you.said.removed");
        });
    }

    public Answer codes(Visit visit) {
        return changed(visit, () -> {
            var codes = keys.newCodes(visit.account());
            desk.team().note(Act.Kind.CODES, visit.account());
            return page(visit, "", codes, List.of());
        });
    }

    private Answer changed(Visit visit, Supplier<Answer> change) {
        try {
            if (!sessions.fresh(visit.session().orElseThrow())) {
                throw new Refusal(new Problem("enter-anew", "you"));
            }
            return change.get();
        } catch (Refusal refusal) {
            return page(visit, "", List.of(), refusal.problems()).status(422);
        }
    }

    private Answer done(Visit visit, Act.Kind kind, String said) {
        desk.team().note(kind, visit.account());
        return page(visit, said, List.of(), List.of());
    }

    /// Ends every session of this person, this one too, and makes their machines strangers.
    public Answer everywhere(Visit visit) {
        sessions.closeAll(visit.account().id());
        keys.forgetDevices(visit.account());
        desk.team().note(Act.Kind.EVERYWHERE, visit.account());
        return door.leave(visit);
    }
}
