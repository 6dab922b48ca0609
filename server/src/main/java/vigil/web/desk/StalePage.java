package vigil.web.desk;

import java.util.List;
import java.util.Optional;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;
import vigil.web.Answer;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// Two people decided about the same thing. Shows what was wanted and what stands; nothing was changed.
///
/// @param wanted what this editor asked for
/// @param stands what somebody else had decided before
/// @param address the draft as it is now
public record StalePage(Frame frame, String wanted, List<String> sent, Optional<Standing> stands, String address) {
    /// The proposal as it stands.
    public record Standing(FactLine says, String state, String by, String because) {}

    static Answer answer(Visit visit, View view, WorkingDraft draft) {
        Words words = visit.words();
        var proposal = draft.proposals().stream()
                .filter(each -> each.key().equals(visit.place("proposal")))
                .findFirst();
        var page = new StalePage(
                Frame.of(visit, "source", words.say("stale.title")),
                words.say("stale.wanted." + visit.form().text("do")),
                sent(visit),
                proposal.map(each -> standing(each, view, words)),
                "/desk/drafts/" + draft.id()
                        + proposal.map(each -> "#p" + each.number()).orElse(""));
        return Pages.answer("desk/stale.jte", page).status(409);
    }

    /// What was typed must not be lost.
    private static List<String> sent(Visit visit) {
        return visit.form().fields().entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith("fact-") || field.getKey().equals("because"))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static Standing standing(Waiting proposal, View view, Words words) {
        return new Standing(
                new FactLines(words, view).line(proposal.fact()),
                words.say("review.state." + proposal.state()),
                proposal.by() == null ? "" : proposal.by(),
                proposal.because() == null ? "" : proposal.because());
    }
}
