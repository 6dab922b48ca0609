package vigil.web.desk;

import java.util.List;
import java.util.Set;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.team.Account;
import vigil.team.Doorkeeper;
import vigil.team.Invitation;
import vigil.team.Team;
import vigil.web.Answer;
import vigil.web.Form;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;

/// Where somebody who was invited gives themselves a name and a way in. The first keeper begins here too.
public final class JoinScreen {
    /// @param token the word of the link
    /// @param good whether it is worth something still
    /// @param first whether nobody works here yet
    /// @param here whether browsers make passkeys for the name by which we were called
    public record JoinPage(
            Words words,
            String token,
            boolean good,
            boolean first,
            String role,
            Set<String> rooms,
            boolean here,
            String challenge,
            String name,
            List<String> problems) {}

    /// @param codes shown this once
    public record WelcomePage(Words words, String name, List<String> codes) {}

    private final Team team;
    private final SignIn door;

    public JoinScreen(Team team, SignIn door) {
        this.team = team;
        this.door = door;
    }

    public Answer page(Visit visit) {
        return page(visit, visit.query("token"), List.of());
    }

    private Answer page(Visit visit, String token, List<Problem> problems) {
        Words words = visit.words();
        var invitation = team.invitation(token);
        return Pages.answer(
                "desk/join.jte",
                new JoinPage(
                        words,
                        token,
                        invitation.isPresent(),
                        team.all().isEmpty(),
                        invitation
                                .map(Invitation::role)
                                .map(role -> "role." + role.word())
                                .map(words::say)
                                .orElse(""),
                        invitation.map(Invitation::compartments).orElse(Set.of()),
                        door.here(visit).isName(),
                        team.door().challenge(),
                        visit.form().text("name"),
                        problems.stream().map(words::problem).toList()));
    }

    /// Makes the account, whole or not at all. A refusal leaves the invitation as good as it was.
    public Answer join(Visit visit) {
        Form form = visit.form();
        try {
            Account account = team.join(form.text("token"), form.text("name"), joined -> keys(joined, visit));
            var codes = team.door().newCodes(account);
            return door.welcome(
                    visit,
                    account,
                    Pages.answer("desk/welcome.jte", new WelcomePage(visit.words(), account.name(), codes)));
        } catch (Refusal refusal) {
            return page(visit, form.text("token"), refusal.problems()).status(422);
        }
    }

    private void keys(Account account, Visit visit) {
        Form form = visit.form();
        Doorkeeper keeper = team.door();
        if (form.text("do").equals("passkey")) {
            keeper.addPasskey(account, door.here(visit), form.text("credential"));
        } else {
            keeper.setPassphrase(account, twice(form));
        }
    }

    /// The same both times: a slip here would shut somebody out.
    static String twice(Form form) {
        String words = form.text("passphrase");
        if (!words.equals(form.text("passphrase-again"))) {
            throw new Refusal(new Problem("passphrase-differs", "passphrase"));
        }
        return words;
    }
}
