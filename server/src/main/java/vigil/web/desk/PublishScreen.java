package vigil.web.desk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.audience.Difference;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.web.Access;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.View;
import vigil.web.Visit;
import vigil.web.Words;

/// Where facts become public. What is published is what the page showed, less whoever was left out; if the record has
/// changed since, the page is shown again. Nothing that consent does not cover is ever part of it.
public final class PublishScreen {
    private final Desk desk;
    private final Gate gate;

    public PublishScreen(Desk desk, Gate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    public Answer page(Visit visit) {
        return page(visit, Form.EMPTY, List.of());
    }

    private Answer page(Visit visit, Form sent, List<Problem> problems) {
        View view = gate.view(visit.viewer());
        Words words = visit.words();
        List<Line> plan = view.plan(subject -> true);
        List<Difference> differences = view.difference(plan, desk.id(), desk.now());
        var released = byPerson(view, plan);
        var questions = new Questions(view, words, desk.today());
        int now = view.released().edition();
        return Pages.answer(
                "desk/publish.jte",
                new PublishPage(
                        Frame.of(visit, "publish", words.say("publish.title", now + 1)),
                        now,
                        now + 1,
                        now == 0 ? "" : words.day(view.released().date()),
                        differences.stream()
                                .map(difference -> change(difference, view, released, words, sent))
                                .toList(),
                        differences.stream()
                                .flatMap(difference -> questions.of(difference, released, sent).stream())
                                .toList(),
                        Proposed.digest(plan),
                        closed(view, words),
                        view.expired().size(),
                        waiting(visit, view),
                        PublishActs.of(view, words),
                        desk.daily().time().map(Object::toString).orElse(""),
                        later(words),
                        desk.secondPerson(),
                        visit.editor().may(Access.PUBLISHER),
                        problems.stream().map(words::problem).toList()));
    }

    /// What the plan releases about each person.
    private static Map<Subject, List<Claim>> byPerson(View view, List<Line> plan) {
        var released = new HashMap<Subject, List<Claim>>();
        for (Line line : plan) {
            if (line.entry() instanceof Claim claim) {
                released.computeIfAbsent(view.register().identity().root(claim.subject()), s -> new ArrayList<>())
                        .add(claim);
            }
        }
        return released;
    }

    private static PublishPage.PersonChange change(
            Difference difference, View view, Map<Subject, List<Claim>> released, Words words, Form sent) {
        Subject person = view.register().identity().root(Subject.person(difference.person()));
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

    /// Who has facts that may not be told, and why each kind of them may not.
    private static List<PublishPage.Closed> closed(View view, Words words) {
        var sentences = new EntryWords(view, words);
        var why = new LinkedHashMap<Subject, Set<String>>();
        for (Claim claim : view.uncovered()) {
            Subject person = view.register().identity().root(claim.subject());
            why.computeIfAbsent(person, p -> new LinkedHashSet<>())
                    .add(sentences.cover(view.consents().answer(claim)));
        }
        return why.entrySet().stream()
                .filter(each -> each.getKey().kind() == Subject.Kind.PERSON)
                .map(each -> {
                    var name = view.name(each.getKey(), words.texts().language());
                    return new PublishPage.Closed(
                            each.getKey().id().text(), name.name(), name.language(), List.copyOf(each.getValue()));
                })
                .toList();
    }

    private PublishPage.@Nullable Waiting waiting(Visit visit, View view) {
        return Proposed.in(desk.unfinished())
                .map(proposed -> new PublishPage.Waiting(
                        proposed.by(),
                        visit.words().day(proposed.at().atZone(ZoneOffset.UTC).toLocalDate()),
                        proposed.people().size(),
                        proposed.token(),
                        proposed.by().equals(visit.editor().name()),
                        proposed.current(view)))
                .orElse(null);
    }

    private PublishPage.@Nullable Later later(Words words) {
        return desk.daily()
                .waiting()
                .map(waiting -> new PublishPage.Later(
                        words.day(waiting.due().atZone(ZoneOffset.UTC).toLocalDate()), waiting.people()))
                .orElse(null);
    }

    /// Carries it out for everyone who is ticked, or lays it before a second person.
    public Answer publish(Visit visit) {
        Form form = visit.form();
        View view = gate.view(visit.viewer());
        List<Line> all = view.plan(subject -> true);
        Set<Subject> chosen = new HashSet<>();
        for (String id : form.all("person")) {
            chosen.add(view.register().identity().root(Subject.person(new Id(id))));
        }
        var questions = questions(visit, view, all, chosen);
        List<Problem> problems = problems(form, view, all, chosen, questions);
        if (!problems.isEmpty()) {
            return page(visit, form, problems).status(422);
        }
        String by = visit.editor().name();
        if (!questions.isEmpty()) {
            new Recorder(desk).record(Questions.answers(questions, desk::id, desk.now(), by));
        }
        List<Line> plan = view.plan(chosen::contains);
        if (desk.secondPerson()) {
            Set<Id> people = chosen.stream().map(Subject::id).collect(Collectors.toSet());
            new Proposed(by, desk.now(), Proposed.digest(plan), people).keep(desk.unfinished());
            return Answer.to("/desk/publish");
        }
        return carryOut(visit, view, plan, by);
    }

    /// At once, or at the time of the day. What only takes back never waits.
    private Answer carryOut(Visit visit, View view, List<Line> plan, String by) {
        boolean urgent = visit.form().text("when").equals("now");
        if (desk.daily().time().isPresent() && !urgent && !plan.isEmpty()) {
            desk.daily().lay(plan, by);
            return Answer.to("/desk/publish");
        }
        List<Difference> differences = view.difference(plan, desk.id(), desk.now());
        return published(visit, desk.publish(plan, by), differences);
    }

    private List<PublishPage.Question> questions(Visit visit, View view, List<Line> all, Set<Subject> chosen) {
        var released = byPerson(view, all);
        var questions = new Questions(view, visit.words(), desk.today());
        return view.difference(all, desk.id(), desk.now()).stream()
                .filter(difference ->
                        chosen.contains(view.register().identity().root(Subject.person(difference.person()))))
                .flatMap(difference -> questions.of(difference, released, visit.form()).stream())
                .toList();
    }

    private static List<Problem> problems(
            Form form, View view, List<Line> all, Set<Subject> chosen, List<PublishPage.Question> questions) {
        if (!form.text("plan").equals(Proposed.digest(all))) {
            return List.of(new Problem("plan-changed", "publish"));
        }
        var problems = new ArrayList<Problem>();
        if (view.plan(chosen::contains).isEmpty() && view.expired().isEmpty()) {
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

    /// A second person says yes to what the first has prepared, or either puts it away.
    public Answer confirm(Visit visit) {
        View view = gate.view(visit.viewer());
        Proposed proposed = Proposed.in(desk.unfinished())
                .filter(each -> each.token().equals(visit.form().text("token")))
                .orElseThrow(() -> new Refusal(new Problem("plan-changed", "publish")));
        if (visit.form().text("do").equals("drop")) {
            Proposed.drop(desk.unfinished());
            return Answer.to("/desk/publish");
        }
        String by = visit.editor().name();
        if (proposed.by().equals(by)) {
            return page(visit, Form.EMPTY, List.of(new Problem("second-publisher", "publish", by)))
                    .status(422);
        }
        if (!proposed.current(view) || !desk.team().isHere(proposed.by())) {
            return page(visit, Form.EMPTY, List.of(new Problem("plan-changed", "publish")))
                    .status(422);
        }
        Answer done = carryOut(visit, view, proposed.plan(view), proposed.by() + ", " + by);
        Proposed.drop(desk.unfinished());
        return done;
    }

    /// What waits for its time of the day does not go out; it can be prepared again.
    public Answer dropLater(Visit visit) {
        desk.daily().drop();
        return Answer.to("/desk/publish");
    }

    /// Takes back what one act made public; it can be published again.
    public Answer undo(Visit visit) {
        View view = gate.view(visit.viewer());
        String id = visit.form().text("act");
        List<Id> entries = view.acts().stream()
                .filter(act -> act.id().text().equals(id))
                .findFirst()
                .map(act -> PublishActs.still(act, view))
                .orElse(List.of());
        if (entries.isEmpty()) {
            throw new Refusal(new Problem("plan-changed", "publish"));
        }
        desk.takeBack(entries, "undone", visit.editor().name());
        return Answer.to("/desk/publish");
    }

    /// Takes back now what the next publication would take back, since consent has run out.
    public Answer expired(Visit visit) {
        if (!gate.view(visit.viewer()).expired().isEmpty()) {
            desk.publish(List.of(), visit.editor().name());
        }
        return Answer.to("/desk");
    }

    private static Answer published(Visit visit, int edition, List<Difference> differences) {
        Words words = visit.words();
        var pages = new ArrayList<PublishedPage.Link>();
        for (Difference difference : differences) {
            if (difference.after() != null) {
                var names = difference.after().points(Fact.Named.class);
                String name = names.isEmpty()
                        ? difference.person().text()
                        : ((Fact.Named) names.getFirst().fact()).name();
                pages.add(new PublishedPage.Link(PublicAddress.person(words, difference.person()), name));
            }
        }
        return Pages.answer(
                "desk/published.jte",
                new PublishedPage(
                        Frame.of(visit, "publish", words.say("published.title", edition)),
                        edition,
                        PublicAddress.front(words),
                        pages));
    }
}
