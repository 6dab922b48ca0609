package vigil.web.desk;

import java.util.List;
import java.util.Map;
import vigil.casefile.CaseFile;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.ledger.Receipt;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.View;
import vigil.web.Visit;
import vigil.web.Words;

/// A case file: to read, to answer, to add to. Nothing is changed in the record; every act is a new entry.
public final class PersonScreen {
    private final Desk desk;
    private final Gate gate;

    public PersonScreen(Desk desk, Gate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    public Answer page(Visit visit) {
        return page(visit, visit.query("add"), Map.of(), List.of());
    }

    private Answer page(Visit visit, String adding, Map<String, String> sent, List<Problem> problems) {
        View view = gate.view(visit.viewer());
        CaseFile file = file(view, visit);
        Words words = visit.words();
        var cards = new PersonCards(view, words);
        var name = view.name(file.subject(), words.texts().language());
        String status = file.status().kind().word();
        return Pages.answer(
                "desk/person.jte",
                new PersonPage(
                        Frame.of(visit, "persons", name.name()),
                        name.name(),
                        name.language(),
                        view.names(file.subject()).stream()
                                .filter(other -> !other.equals(name))
                                .map(other -> new PersonPage.Name(other.name(), other.language()))
                                .toList(),
                        words.say("status." + status),
                        status,
                        file.days().most() == 0
                                ? ""
                                : words.say(
                                        "person.days",
                                        file.days().least(),
                                        file.days().most()),
                        "/desk/persons/" + file.subject().id(),
                        cards.publicPage(file),
                        file.points().stream().map(cards::point).toList(),
                        view.withdrawn(file.subject()).stream()
                                .map(cards::claim)
                                .toList(),
                        cards.kinds(),
                        adding,
                        adding.isEmpty() ? List.of() : FactForm.fields(FactForm.kind(adding), sent, words),
                        cards.sources(file),
                        visit.editor().compartments().stream().sorted().toList(),
                        problems.stream().map(words::problem).toList()));
    }

    private static CaseFile file(View view, Visit visit) {
        String id = visit.place("person");
        return view.person(new Id(id)).orElseThrow(() -> new Refusal(new Problem("subject-unknown", "person", id)));
    }

    /// Answers a claim: withdraws it, disputes it, or prefers its reading; always with a reason.
    public Answer answer(Visit visit) {
        View view = gate.view(visit.viewer());
        CaseFile file = file(view, visit);
        Id id = new Id(visit.place("claim"));
        Claim claim = view.claim(id)
                .filter(each -> file.subjects().contains(each.subject()))
                .orElseThrow(() -> new Refusal(new Problem("claim-unknown", "claim", id.text())));
        String by = visit.editor().name();
        String reason = visit.form().text("reason");
        append(
                switch (visit.form().text("do")) {
                    case "withdraw" -> new Curation.Withdraw(desk.id(), desk.now(), by, claim.id(), reason);
                    case "dispute" -> new Curation.Dispute(desk.id(), desk.now(), by, claim.id(), reason);
                    case "prefer" -> new Curation.Prefer(desk.id(), desk.now(), by, claim.id(), reason);
                    default ->
                        throw new Refusal(new Problem("form", "do", visit.form().text("do")));
                });
        // a person whose last claim was withdrawn has no page any more
        return Answer.to(
                gate.view(visit.viewer()).person(file.subject().id()).isPresent()
                        ? "/desk/persons/" + file.subject().id() + "#c-" + claim.id()
                        : "/desk/persons");
    }

    /// Adds one fact that a source of the register says.
    public Answer add(Visit visit) {
        View view = gate.view(visit.viewer());
        CaseFile file = file(view, visit);
        Form form = visit.form();
        Class<? extends Fact> kind = FactForm.kind(form.text("kind"));
        try {
            Fact fact = FactForm.read(kind, form, visit.words());
            Visibility visibility = SourceScreen.visibility(form, visit);
            append(claim(file.subject(), fact, source(view, form), visibility, form, visit));
            return Answer.to("/desk/persons/" + file.subject().id());
        } catch (Refusal refusal) {
            return page(visit, form.text("kind"), FactForm.sent(kind, form), refusal.problems())
                    .status(422);
        }
    }

    private static Source source(View view, Form form) {
        String id = form.text("source");
        if (id.isEmpty()) {
            throw new Refusal(new Problem("missing", "source"));
        }
        return view.source(new Id(id)).orElseThrow(() -> new Refusal(new Problem("source-unknown", "source", id)));
    }

    private Claim claim(Subject person, Fact fact, Source source, Visibility visibility, Form form, Visit visit) {
        return new Claim(
                desk.id(),
                desk.now(),
                visit.editor().name(),
                person,
                fact,
                source.id(),
                passages(source, form.text("quote").strip()),
                null,
                visibility);
    }

    /// The words must stand in the text of the source where we have it; a misquotation is no passage.
    private List<Passage> passages(Source source, String quote) {
        if (quote.isEmpty()) {
            return List.of();
        }
        String text = desk.drafts().textOf(source.id());
        if (text == null) {
            throw new Refusal(new Problem("quote-no-text", "quote", source.title()));
        }
        int at = text.indexOf(quote);
        if (at < 0) {
            throw new Refusal(new Problem("quote-not-found", "quote", quote));
        }
        return List.of(new Passage(quote, at, at + quote.length(), null));
    }

    private void append(vigil.claim.Entry entry) {
        if (desk.append(List.of(entry)).getFirst() instanceof Receipt.Refused refused) {
            throw new Refusal(refused.problems());
        }
    }
}
