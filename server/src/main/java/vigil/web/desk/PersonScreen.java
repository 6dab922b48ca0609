package vigil.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// A case file: to read, to answer, to add to. Nothing is changed in the record; every act is a new entry.
public final class PersonScreen {
    private final Desk desk;
    private final Gate gate;
    private final Presence presence;

    public PersonScreen(Desk desk, Gate gate, Presence presence) {
        this.desk = desk;
        this.gate = gate;
        this.presence = presence;
    }

    public Answer page(Visit visit) {
        String kind = visit.query("add");
        PersonPage.Adding adding = kind.isEmpty()
                ? null
                : new PersonPage.Adding(
                        kind,
                        FactForm.fields(FactForm.kind(kind), Map.of(), visit.words()),
                        "",
                        "",
                        false,
                        "open",
                        List.of(),
                        "");
        return page(visit, adding, List.of());
    }

    private Answer page(Visit visit, PersonPage.@Nullable Adding adding, List<Problem> problems) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        Words words = visit.words();
        var cards = new PersonCards(view, words);
        var head = PersonHead.of(visit, view, file, "file", presence);
        var name = view.name(file.subject(), words.texts().language());
        return Pages.answer(
                "desk/person.jte",
                new PersonPage(
                        Frame.of(visit, "persons", head.name()),
                        head,
                        view.names(file.subject()).stream()
                                .filter(other -> !other.equals(name))
                                .map(other -> new PersonPage.Name(other.name(), other.language()))
                                .toList(),
                        days(file, words),
                        file.subjects().size(),
                        (int) view.register().claims(file.subject()).stream()
                                .filter(claim -> !cards.cover(claim).isEmpty())
                                .count(),
                        view.publicClaims(file.subject()).size(),
                        file.points().stream().map(cards::point).toList(),
                        view.withdrawn(file.subject()).stream()
                                .map(cards::claim)
                                .toList(),
                        cards.kinds(),
                        adding,
                        cards.sources(file),
                        visit.editor().compartments().stream().sorted().toList(),
                        FactForm.vocabulary("withhold-reason", words),
                        problems.stream().map(words::problem).toList()));
    }

    private static String days(CaseFile file, Words words) {
        return file.days().most() == 0
                ? ""
                : words.say("person.days", file.days().least(), file.days().most());
    }

    /// Answers a claim: withdraws it, disputes it, or prefers its reading; always with a reason.
    public Answer answer(Visit visit) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        Id id = new Id(visit.place("claim"));
        Claim claim = view.claim(id)
                .filter(each -> file.subjects().contains(each.subject()))
                .orElseThrow(() -> new Refusal(new Problem("claim-unknown", "claim", id.text())));
        Optional<Answer> stale = PersonStale.answer(visit, view, file, address(file));
        if (stale.isPresent()) {
            return stale.get();
        }
        String by = visit.editor().name();
        String reason = visit.form().text("reason");
        var curation = switch (visit.form().text("do")) {
            case "withdraw" -> new Curation.Withdraw(desk.id(), desk.now(), by, claim.id(), reason);
            case "dispute" -> new Curation.Dispute(desk.id(), desk.now(), by, claim.id(), reason);
            case "prefer" -> new Curation.Prefer(desk.id(), desk.now(), by, claim.id(), reason);
            default -> throw new Refusal(new Problem("form", "do", visit.form().text("do")));
        };
        new Recorder(desk).record(List.of(curation));
        // a person whose last claim was withdrawn has no page any more
        return Answer.to(
                gate.view(visit.viewer()).person(file.subject().id()).isPresent()
                        ? address(file) + "#c-" + claim.id()
                        : "/desk/persons");
    }

    private static String address(CaseFile file) {
        return "/desk/persons/" + file.subject().id();
    }

    /// Adds one fact that a source of the register says.
    public Answer add(Visit visit) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        Form form = visit.form();
        Class<? extends Fact> kind = FactForm.kind(form.text("kind"));
        Optional<Answer> stale =
                PersonStale.answer(visit, view, file, address(file) + "?add=" + form.text("kind") + "#add");
        if (stale.isPresent()) {
            return stale.get();
        }
        try {
            Fact fact = FactForm.read(kind, form, visit.words());
            var understood = FactForm.understood(fact, form, visit.words());
            if (!understood.isEmpty() && !form.text("understood").equals(token(understood))) {
                return page(visit, adding(kind, form, understood, visit.words()), List.of());
            }
            Visibility visibility = SourceScreen.visibility(form, visit);
            new Recorder(desk)
                    .record(List.of(claim(file.subject(), fact, source(view, form), visibility, form, visit)));
            return Answer.to(address(file));
        } catch (Refusal refusal) {
            return page(visit, adding(kind, form, List.of(), visit.words()), refusal.problems())
                    .status(422);
        }
    }

    private static PersonPage.Adding adding(
            Class<? extends Fact> kind, Form form, List<Understood> understood, Words words) {
        return new PersonPage.Adding(
                kind.getSimpleName(),
                FactForm.fields(kind, FactForm.sent(kind, form), words),
                form.text("source"),
                form.text("quote"),
                form.ticked("no-words"),
                form.text("visibility"),
                understood,
                token(understood));
    }

    private static String token(List<Understood> understood) {
        return understood.stream().map(each -> each.field() + "=" + each.edtf()).collect(Collectors.joining(" "));
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
                passages(source, form),
                null,
                visibility);
    }

    /// The words must stand in the text of the source where we have it; a misquotation is no passage. Nobody leaves
    /// them
    /// out by accident.
    private List<Passage> passages(Source source, Form form) {
        String quote = form.text("quote").strip();
        if (quote.isEmpty()) {
            if (!form.ticked("no-words")) {
                throw new Refusal(new Problem("quote-asked", "quote"));
            }
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

    /// Takes back from readers everything they see of the person, at once.
    public Answer takeBack(Visit visit) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        List<Id> claims =
                view.publicClaims(file.subject()).stream().map(Claim::id).toList();
        try {
            String reason = visit.form().text("why");
            var problems = new java.util.ArrayList<Problem>();
            FactForm.listed("withhold-reason", "why", reason, problems);
            if (reason.isEmpty() || !problems.isEmpty()) {
                throw new Refusal(new Problem("missing", "why"));
            }
            if (claims.isEmpty()) {
                throw new Refusal(new Problem("not-public", "person"));
            }
            desk.takeBack(claims, reason, visit.editor().name());
            return Answer.to(address(file) + "/history");
        } catch (Refusal refusal) {
            return page(visit, null, refusal.problems()).status(422);
        }
    }
}
