package vigil.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.audience.Cleared;
import vigil.audience.Difference;
import vigil.claim.Claim;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.web.Access;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.Preview;
import vigil.web.sight.Standing;
import vigil.web.sight.View;

/// Where facts become public. What is published is what the page showed, less whoever was left out; if the record has
/// changed since, the page is shown again. Nothing that consent does not cover is ever part of it.
public final class PublishScreen {
    /// People on one page: whoever publishes has to read all of it.
    private static final int MOST = 20;

    private final Desk desk;
    private final Gate gate;

    public PublishScreen(Desk desk, Gate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    /// What follows an act of publication or comes before it.
    public PublishActs acts() {
        return new PublishActs(desk, gate, this);
    }

    public Answer page(Visit visit) {
        return page(visit, Form.EMPTY, List.of());
    }

    Answer page(Visit visit, Form sent, List<Problem> problems) {
        View view = gate.view(visit.viewer());
        Words words = visit.words();
        Pager pager = pager(visit, view);
        Set<Subject> shown = shown(visit, view);
        Preview preview = view.preview(shown, desk.id(), desk.now());
        var released = byPerson(view, preview.plan());
        var questions = new Questions(view, words, desk.today());
        int now = view.edition();
        return Pages.answer(
                "desk/publish.jte",
                new PublishPage(
                        Frame.of(visit, "publish", words.say("publish.title", now + 1)),
                        now,
                        now + 1,
                        now == 0 ? "" : words.day(view.editionDay()),
                        preview.differences().stream()
                                .map(difference -> change(difference, view, released, words, sent))
                                .toList(),
                        preview.differences().stream()
                                .flatMap(difference -> questions.of(difference, released, sent).stream())
                                .toList(),
                        Proposed.digest(preview.plan()),
                        shown.stream().map(person -> person.id().text()).toList(),
                        pager,
                        new PublishClosed(view, words).some(),
                        view.uncovered(0).all(),
                        view.countExpired(),
                        PublishActs.waiting(desk.unfinished(), visit, view),
                        PublishActs.acts(view, words),
                        desk.daily().time().map(Object::toString).orElse(""),
                        PublishActs.later(desk.daily(), words),
                        desk.secondPerson(),
                        visit.editor().may(Access.PUBLISHER),
                        problems.stream().map(words::problem).toList()));
    }

    private static Pager pager(Visit visit, View view) {
        return Pager.of(visit, "/desk/publish", view.waiting(0, 0).all(), MOST);
    }

    /// Whom the page is about: those it was about when it was sent, somebody who is asked for, or those who wait.
    private static Set<Subject> shown(Visit visit, View view) {
        List<String> sent = visit.form().all("shown");
        if (!sent.isEmpty()) {
            return people(view, sent);
        }
        Set<Subject> asked = visit.query("person").isEmpty() ? Set.of() : people(view, List.of(visit.query("person")));
        return asked.isEmpty()
                ? view.waiting(pager(visit, view).from(), MOST).some().stream()
                        .map(Standing::person)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : asked;
    }

    /// Of these, those whom the viewer sees.
    private static Set<Subject> people(View view, List<String> ids) {
        return ids.stream()
                .flatMap(id -> view.person(new Id(id)).stream())
                .map(file -> file.subject())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What the plan releases about each person.
    private static Map<Subject, List<Claim>> byPerson(View view, Cleared plan) {
        var released = new HashMap<Subject, List<Claim>>();
        for (Line line : plan.lines()) {
            if (line.entry() instanceof Claim claim) {
                released.computeIfAbsent(view.register().identity().root(claim.subject()), s -> new ArrayList<>())
                        .add(claim);
            }
        }
        return released;
    }

    private static PublishPage.PersonChange change(
            Difference difference, View view, Map<Subject, List<Claim>> released, Words words, Form sent) {
        Subject person = person(difference, view);
        List<Claim> claims = released.getOrDefault(person, List.of());
        var name = view.name(person, words.texts().language());
        long inside = view.register().claims(person).stream()
                .filter(claim -> !view.isPublic(claim.id()) && !claims.contains(claim))
                .count();
        return new PublishPage.PersonChange(
                person.id().text(),
                name.name(),
                name.language(),
                difference.before() == null,
                difference.after() == null,
                claims.size(),
                (int) inside,
                sent == Form.EMPTY || sent.all("person").contains(person.id().text()),
                new PublishChanges(view, words).rows(difference));
    }

    private static Subject person(Difference difference, View view) {
        return view.register().identity().root(Subject.person(difference.person()));
    }

    /// Carries it out for everyone who is ticked, or lays it before a second person.
    public Answer publish(Visit visit) {
        Form form = visit.form();
        View view = gate.view(visit.viewer());
        Preview all = view.preview(shown(visit, view), desk.id(), desk.now());
        Set<Subject> chosen = new HashSet<>();
        for (String id : form.all("person")) {
            chosen.add(view.register().identity().root(Subject.person(new Id(id))));
        }
        Preview some = view.preview(chosen, desk.id(), desk.now());
        var questions = questions(visit, view, all, chosen);
        List<Problem> problems = problems(form, view, all, some, questions);
        if (!problems.isEmpty()) {
            return page(visit, form, problems).status(422);
        }
        String by = visit.editor().name();
        if (!questions.isEmpty()) {
            new Recorder(desk).record(Questions.answers(questions, desk::id, desk.now(), by));
        }
        if (desk.secondPerson()) {
            Set<Id> people = chosen.stream().map(Subject::id).collect(Collectors.toSet());
            new Proposed(by, desk.now(), Proposed.digest(some.plan()), people).keep(desk.unfinished());
            return Answer.to("/desk/publish");
        }
        return PublishActs.carryOut(desk, visit, some, by);
    }

    private List<PublishPage.Question> questions(Visit visit, View view, Preview all, Set<Subject> chosen) {
        var released = byPerson(view, all.plan());
        var questions = new Questions(view, visit.words(), desk.today());
        return all.differences().stream()
                .filter(difference -> chosen.contains(person(difference, view)))
                .flatMap(difference -> questions.of(difference, released, visit.form()).stream())
                .toList();
    }

    private static List<Problem> problems(
            Form form, View view, Preview all, Preview some, List<PublishPage.Question> questions) {
        if (!form.text("plan").equals(Proposed.digest(all.plan()))) {
            return List.of(new Problem("plan-changed", "publish"));
        }
        var problems = new ArrayList<Problem>();
        if (some.plan().isEmpty() && view.countExpired() == 0) {
            problems.add(new Problem("nobody-chosen", "person"));
        }
        if (!form.ticked("read")) {
            problems.add(new Problem("not-read", "read"));
        }
        questions.stream()
                .filter(question -> !question.answered())
                .forEach(question -> problems.add(new Problem("question-open", question.person(), question.tag())));
        return problems;
    }
}
