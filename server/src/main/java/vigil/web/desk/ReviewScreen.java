package vigil.web.desk;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.intake.Decision;
import vigil.intake.PersonHere;
import vigil.intake.SavedDraft;
import vigil.intake.Stale;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.sight.View;

/// Where proposals are accepted, put right and rejected beside the text. Each decision is saved at once; nothing is
/// recorded until the editor says so.
public final class ReviewScreen {
    private final Desk desk;
    private final Gate gate;
    private final Presence presence;

    public ReviewScreen(Desk desk, Gate gate, Presence presence) {
        this.desk = desk;
        this.gate = gate;
        this.presence = presence;
    }

    public Answer page(Visit visit) {
        return page(visit, ReviewCards.Editing.of(visit.query("edit")));
    }

    private Answer page(Visit visit, ReviewCards.Editing editing) {
        SavedDraft saved = gate.draft(visit.editor(), visit.place("draft"));
        WorkingDraft draft = saved.draft();
        View view = gate.view(visit.viewer());
        var open = draft.proposals().stream()
                .filter(each -> each.is(Waiting.OPEN))
                .min(Comparator.comparingInt(each -> position(draft, each)));
        Waiting last = draft.last();
        var page = new ReviewPage(
                Frame.of(visit, "source", draft.source().title()),
                saved,
                MarkedText.of(saved.text(), draft.proposals(), draft.pages()),
                new ReviewCards(draft, view, visit.words(), editing).people(),
                visit.editor().compartments().stream().sorted().toList(),
                open.map(Waiting::number).orElse(0),
                last == null ? 0 : last.number(),
                visit.query("recorded").matches("\\d{1,6}") ? Long.parseLong(visit.query("recorded")) : 0,
                presence.open(visit.editor().name(), address(draft)));
        return Pages.answer("desk/review.jte", page);
    }

    /// Where a proposal stands on the page: by person, then by its place in the text.
    private static int position(WorkingDraft draft, Waiting proposal) {
        int person = draft.people().indexOf(draft.person(proposal.person()));
        return person * 100_000 + Math.min(proposal.number(), 99_999);
    }

    public Answer decide(Visit visit) {
        WorkingDraft before = gate.draft(visit.editor(), visit.place("draft")).draft();
        Waiting proposal = before.proposal(visit.place("proposal"));
        Class<? extends Fact> kind = proposal.fact().getClass();
        try {
            Decision decision = decision(visit, kind);
            var saved = desk.drafts()
                    .decide(
                            before.id(),
                            proposal.key(),
                            seen(visit),
                            decision,
                            visit.editor().name());
            return Answer.to(address(before) + "#p" + next(saved.draft(), proposal, decision));
        } catch (Stale stale) {
            return stale(visit, stale);
        } catch (Refusal refusal) {
            if (!visit.form().text("do").equals("edit")) {
                throw refusal;
            }
            var sent = FactForm.sent(kind, visit.form());
            return page(visit, new ReviewCards.Editing(proposal.key(), sent, refusal.problems()))
                    .status(422);
        }
    }

    private static Decision decision(Visit visit, Class<? extends Fact> kind) {
        Form form = visit.form();
        return switch (form.text("do")) {
            case "accept" -> new Decision.Accept(SourceScreen.visibility(form, visit));
            case "edit" ->
                new Decision.Edit(FactForm.read(kind, form, visit.words()), SourceScreen.visibility(form, visit));
            case "reject" -> new Decision.Reject(form.filled("because").orElse(null));
            case "undo" -> new Decision.Undo();
            case "about" -> new Decision.About(Subject.person(new Id(form.text("about"))));
            default -> throw new Refusal(new Problem("form", "do", form.text("do")));
        };
    }

    /// The next open proposal after this one; after undoing or giving it to somebody else, this one again.
    private static int next(WorkingDraft draft, Waiting proposal, Decision decision) {
        if (decision instanceof Decision.Undo || decision instanceof Decision.About) {
            return proposal.number();
        }
        int here = position(draft, proposal);
        return draft.proposals().stream()
                .filter(each -> each.is(Waiting.OPEN))
                .min(Comparator.<Waiting, Boolean>comparing(each -> position(draft, each) < here)
                        .thenComparing(each -> position(draft, each)))
                .map(Waiting::number)
                .orElse(proposal.number());
    }

    /// Who somebody is, or "accept all of this person".
    public Answer person(Visit visit) {
        WorkingDraft draft = gate.draft(visit.editor(), visit.place("draft")).draft();
        PersonHere person = draft.person(Subject.person(new Id(visit.place("person"))));
        Subject named = existing(visit);
        try {
            switch (visit.form().text("do")) {
                case "accept-all" ->
                    desk.drafts()
                            .acceptAll(
                                    draft.id(),
                                    person.subject(),
                                    seen(visit),
                                    visit.editor().name());
                case "same" -> desk.drafts().identify(draft.id(), person.subject(), seen(visit), true, required(named));
                case "new" -> desk.drafts().identify(draft.id(), person.subject(), seen(visit), false, named);
                default ->
                    throw new Refusal(new Problem("form", "do", visit.form().text("do")));
            }
            return Answer.to(address(draft) + "#w" + person.subject().id());
        } catch (Stale stale) {
            return stale(visit, stale);
        }
    }

    /// Only somebody this editor may see can be named.
    private @Nullable Subject existing(Visit visit) {
        var given = visit.form().filled("existing");
        if (given.isEmpty()) {
            return null;
        }
        return gate.view(visit.viewer())
                .person(new Id(given.get()))
                .orElseThrow(() -> new Refusal(new Problem("subject-unknown", "existing", given.get())))
                .subject();
    }

    private static Subject required(@Nullable Subject named) {
        if (named == null) {
            throw new Refusal(new Problem("missing", "existing"));
        }
        return named;
    }

    /// Records what is accepted, or puts the draft away.
    public Answer finish(Visit visit) {
        WorkingDraft draft = gate.draft(visit.editor(), visit.place("draft")).draft();
        try {
            if (visit.form().text("do").equals("put-away")) {
                desk.drafts().putAway(draft.id(), seen(visit));
                return Answer.to("/desk");
            }
            if (!visit.form().text("do").equals("record")) {
                throw new Refusal(new Problem("form", "do", visit.form().text("do")));
            }
            var known = new KnownPeople(gate.view(visit.viewer()));
            int accepted = draft.in(Waiting.ACCEPTED).size();
            desk.drafts()
                    .record(
                            draft.id(),
                            seen(visit),
                            desk.now(),
                            visit.editor().name(),
                            person -> !known.like(draft, person).isEmpty(),
                            desk::append);
            return Answer.to(address(draft) + "?recorded=" + accepted);
        } catch (Stale stale) {
            return stale(visit, stale);
        }
    }

    /// Somebody was faster: what this editor wanted stays to be read, beside what stands now.
    private Answer stale(Visit visit, Stale stale) {
        return StalePage.answer(visit, gate.view(visit.viewer()), stale.now().draft());
    }

    private static long seen(Visit visit) {
        String seen = visit.form().text("seen");
        if (!seen.matches("\\d{1,9}")) {
            throw new Refusal(new Problem("form", "seen", seen));
        }
        return Long.parseLong(seen);
    }

    private static String address(WorkingDraft draft) {
        return "/desk/drafts/" + draft.id();
    }
}
