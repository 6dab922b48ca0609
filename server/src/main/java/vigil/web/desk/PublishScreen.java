package vigil.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.audience.Difference;
import vigil.claim.Claim;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Subject;
import vigil.ledger.Hash;
import vigil.ledger.Line;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.View;
import vigil.web.Visit;
import vigil.web.Words;

/// Where facts become public. What is published is what the page showed, less whoever was left out; if the record has
/// changed since, the page is shown again.
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
        List<Line> plan = view.plan(subject -> true);
        List<Difference> differences = view.difference(plan, desk.id(), desk.now());
        var released = byPerson(view, plan);
        var people = differences.stream()
                .map(difference -> change(difference, view, released, visit.words(), sent))
                .toList();
        var questions = differences.stream()
                .flatMap(difference -> questions(difference, view, released, visit.words(), sent).stream())
                .toList();
        int now = view.released().edition();
        return Pages.answer(
                "desk/publish.jte",
                new PublishPage(
                        Frame.of(visit, "publish", visit.words().say("publish.title", now + 1)),
                        now,
                        now + 1,
                        now == 0 ? "" : visit.words().day(view.released().date()),
                        people,
                        questions,
                        digest(plan),
                        problems.stream().map(visit.words()::problem).toList()));
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

    private List<PublishPage.Question> questions(
            Difference difference, View view, Map<Subject, List<Claim>> released, Words words, Form sent) {
        Subject person = view.register().identity().root(Subject.person(difference.person()));
        var file = view.register().file(person);
        var lines = new FactLines(words, view);
        boolean first = difference.before() == null;
        var claims = released.getOrDefault(person, List.of());
        return Risks.of(file, claims, first, desk.today()).stream()
                .map(risk -> {
                    String key = "answer-" + risk.kind() + "-" + person.id();
                    String because = risk.because().stream()
                            .map(fact -> lines.line(fact).text())
                            .collect(Collectors.joining(" "));
                    return new PublishPage.Question(
                            key,
                            view.name(person, words.texts().language()).name(),
                            words.say("risk." + risk.kind()),
                            words.say("risk." + risk.kind() + ".ask", because),
                            sent.ticked(key));
                })
                .toList();
    }

    /// Carries it out for everyone who is ticked.
    public Answer publish(Visit visit) {
        Form form = visit.form();
        View view = gate.view(visit.viewer());
        List<Line> all = view.plan(subject -> true);
        Set<Subject> chosen = new HashSet<>();
        for (String id : form.all("person")) {
            chosen.add(view.register().identity().root(Subject.person(new Id(id))));
        }
        List<Problem> problems = problems(visit, view, all, chosen);
        if (!problems.isEmpty()) {
            return page(visit, form, problems).status(422);
        }
        List<Line> plan = view.plan(chosen::contains);
        List<Difference> differences = view.difference(plan, desk.id(), desk.now());
        int edition = desk.publish(plan, visit.editor().name());
        return published(visit, edition, differences);
    }

    private List<Problem> problems(Visit visit, View view, List<Line> all, Set<Subject> chosen) {
        Form form = visit.form();
        var problems = new ArrayList<Problem>();
        if (!form.text("plan").equals(digest(all))) {
            return List.of(new Problem("plan-changed", "publish"));
        }
        if (view.plan(chosen::contains).isEmpty()) {
            problems.add(new Problem("nobody-chosen", "person"));
        }
        if (!form.ticked("read")) {
            problems.add(new Problem("not-read", "read"));
        }
        var released = byPerson(view, all);
        for (Difference difference : view.difference(all, desk.id(), desk.now())) {
            if (chosen.contains(view.register().identity().root(Subject.person(difference.person())))) {
                questions(difference, view, released, visit.words(), form).stream()
                        .filter(question -> !question.answered())
                        .forEach(question ->
                                problems.add(new Problem("question-open", question.person(), question.tag())));
            }
        }
        return problems;
    }

    private static Answer published(Visit visit, int edition, List<Difference> differences) {
        Words words = visit.words();
        var pages = new ArrayList<PublishedPage.Link>();
        for (Difference difference : differences) {
            if (difference.after() != null) {
                var names = difference.after().points(vigil.claim.Fact.Named.class);
                String name = names.isEmpty()
                        ? difference.person().text()
                        : ((vigil.claim.Fact.Named) names.getFirst().fact()).name();
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

    /// Names a plan by what it would release.
    private static String digest(List<Line> plan) {
        String ids = plan.stream().map(line -> line.entry().id().text()).collect(Collectors.joining("\n"));
        return Hash.of(ids.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).hex();
    }
}
