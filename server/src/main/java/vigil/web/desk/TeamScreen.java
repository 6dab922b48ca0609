package vigil.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.team.Account;
import vigil.team.Act;
import vigil.team.OpenInvitation;
import vigil.team.Role;
import vigil.team.Standing;
import vigil.team.Team;
import vigil.web.Access;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;

/// Who works here, and what one may do about another. Nobody sees a compartment whose key they do not hold, not even
/// its name.
public final class TeamScreen {
    private static final int ACTS = 50;

    private final Team team;
    private final SignIn door;

    public TeamScreen(Desk desk, SignIn door) {
        this.team = desk.team();
        this.door = door;
    }

    public Answer page(Visit visit) {
        return page(visit, "", List.of());
    }

    private Answer page(Visit visit, String link, List<Problem> problems) {
        Words words = visit.words();
        return Pages.answer(
                "desk/team.jte",
                new TeamPage(
                        Frame.of(visit, "team", words.say("team.title")),
                        visit.editor().may(Access.EDITOR),
                        visit.editor().may(Access.KEEPER),
                        visit.editor().compartments().stream().sorted().toList(),
                        team.all().stream().map(each -> row(each, visit)).toList(),
                        Arrays.stream(Role.values())
                                .map(role -> role(role, words))
                                .toList(),
                        visit.editor().may(Access.KEEPER)
                                ? team.invitations().stream()
                                        .map(each -> waiting(each, words))
                                        .toList()
                                : List.of(),
                        link,
                        visit.editor().may(Access.EDITOR)
                                ? team.acts(ACTS).stream()
                                        .map(act -> line(act, words))
                                        .toList()
                                : List.of(),
                        problems.stream().map(words::problem).toList()));
    }

    private static TeamPage.Role role(Role role, Words words) {
        return new TeamPage.Role(
                role.word(), words.say("role." + role.word()), words.say("role." + role.word() + ".says"));
    }

    private static TeamPage.Waiting waiting(OpenInvitation each, Words words) {
        String by = each.by().isEmpty() ? words.say("team.machine") : each.by();
        return new TeamPage.Waiting(each.mark(), words.say("role." + each.role().word()), by, words.day(each.last()));
    }

    private TeamPage.Row row(Account each, Visit visit) {
        Words words = visit.words();
        Account you = visit.account();
        var shared = new TreeSet<>(each.compartments());
        shared.retainAll(visit.editor().compartments());
        Id asked = each.standing() instanceof Standing.Suspended(Id by) ? by : null;
        return new TeamPage.Row(
                each.id().text(),
                each.name(),
                words.say("role." + each.role().word()),
                each.role().word(),
                shared,
                words.day(each.seen()),
                !each.active(),
                asked == null ? "" : team.find(asked).map(Account::name).orElse(""),
                !each.active() && !you.id().equals(asked),
                each.id().equals(you.id()));
    }

    private static TeamPage.Line line(Act act, Words words) {
        String by = act.by().isEmpty() ? words.say("team.machine") : act.by();
        String key = "team.act." + act.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new TeamPage.Line(words.day(act.day()), words.say(key, by, act.about()));
    }

    /// Closes or opens an account.
    public Answer standing(Visit visit) {
        try {
            Id whom = whom(visit);
            switch (visit.form().text("do")) {
                case "suspend" -> team.suspend(visit.account(), whom);
                case "restore" -> {
                    if (team.restore(visit.account(), whom)) {
                        door.sessions().closeAll(whom);
                    }
                }
                default ->
                    throw new Refusal(new Problem("form", "do", visit.form().text("do")));
            }
            return Answer.to("/desk/team");
        } catch (Refusal refusal) {
            return refused(visit, refusal);
        }
    }

    /// Says what somebody may do and which compartments are open to them.
    public Answer rights(Visit visit) {
        try {
            Id whom = whom(visit);
            Role role = role(visit.form());
            Set<String> rooms = rooms(visit);
            team.rights(visit.account(), whom, role, rooms);
            return Answer.to("/desk/team");
        } catch (Refusal refusal) {
            return refused(visit, refusal);
        }
    }

    private Answer refused(Visit visit, Refusal refusal) {
        if (refusal.problems().stream().anyMatch(problem -> problem.code().equals("account-unknown"))) {
            throw refusal;
        }
        return page(visit, "", refusal.problems()).status(422);
    }

    private Id whom(Visit visit) {
        String id = visit.place("account");
        return team.find(new Id(id))
                .map(Account::id)
                .orElseThrow(() -> new Refusal(new Problem("account-unknown", "account", id)));
    }

    private static Role role(Form form) {
        return Role.of(form.text("role"))
                .orElseThrow(() -> new Refusal(new Problem("form", "role", form.text("role"))));
    }

    /// Those that are ticked, and those whose names are written.
    private static Set<String> rooms(Visit visit) {
        var rooms = new TreeSet<>(visit.form().all("room"));
        Arrays.stream(visit.form().text("rooms").strip().split("[\\s,،]+"))
                .filter(name -> !name.isEmpty())
                .forEach(rooms::add);
        return rooms;
    }

    /// Makes a link for one person, or one worth nothing that was made before.
    public Answer invite(Visit visit) {
        try {
            if (visit.form().text("do").equals("revoke")) {
                team.revoke(visit.account(), visit.form().text("invitation"));
                return Answer.to("/desk/team");
            }
            String word = team.invite(visit.account(), role(visit.form()), rooms(visit));
            return page(visit, door.here(visit).origin() + "/desk/join?token=" + word, List.of());
        } catch (Refusal refusal) {
            return refused(visit, refusal);
        }
    }
}
