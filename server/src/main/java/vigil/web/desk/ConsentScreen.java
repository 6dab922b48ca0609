package vigil.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.audience.ConsentScopes;
import vigil.audience.Consents.Cover;
import vigil.casefile.CaseFile;
import vigil.claim.Claim;
import vigil.claim.Curation.Consent;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.claim.When;
import vigil.text.Vocabularies;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// What one person allowed to be told of them. Every answer is a new entry; a refusal takes back at once what readers
/// see of it.
public final class ConsentScreen {
    /// How long a consent holds if nobody says otherwise (standards/07 section 3: review every twelve months).
    private static final int MONTHS = 12;

    private static final List<String> FIELDS =
            List.of("status", "basis", "givenBy", "recipient", "until", "evidence", "note");
    /// Of the vocabulary of bases, those that are not statuses.
    private static final Set<String> STATUSES = Set.of("refused", "withdrawn");

    private final Desk desk;
    private final Gate gate;
    private final Presence presence;

    public ConsentScreen(Desk desk, Gate gate, Presence presence) {
        this.desk = desk;
        this.gate = gate;
        this.presence = presence;
    }

    public Answer page(Visit visit) {
        LocalDate until = desk.today().plusMonths(MONTHS);
        return page(visit, Map.of("until", until.toString()), List.of(), List.of(), null);
    }

    private Answer page(
            Visit visit, Map<String, String> sent, List<String> ticked, List<Problem> problems, @Nullable When read) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        Words words = visit.words();
        var head = PersonHead.of(visit, view, file, "consents", presence);
        return Pages.answer(
                "desk/consents.jte",
                new ConsentPage(
                        Frame.of(visit, "persons", words.say("consent.title", head.name())),
                        head,
                        Vocabularies.codes("consent-scope").stream()
                                .map(scope -> scope(scope, view, file, words))
                                .toList(),
                        FactForm.vocabulary("consent-status", words),
                        FactForm.vocabulary("consent-basis", words).stream()
                                .filter(basis -> !STATUSES.contains(basis.code()))
                                .toList(),
                        new PersonCards(view, words).sources(file),
                        sent,
                        ticked,
                        problems.stream().map(words::problem).toList(),
                        read == null ? "" : words.day(read),
                        read == null ? "" : read.edtf(),
                        visit.query("taken").matches("\\d{1,6}") ? Integer.parseInt(visit.query("taken")) : 0));
    }

    private static ConsentPage.Scope scope(String scope, View view, CaseFile file, Words words) {
        Consent last = view.consents(file.subject()).last(file.subject(), scope);
        Cover cover = view.consents(file.subject()).cover(file.subject(), scope);
        var lines = new FactLines(words, view);
        String facts = view.register().claims(file.subject()).stream()
                .map(Claim::fact)
                .filter(fact -> ConsentScopes.of(fact).equals(scope))
                .map(fact -> lines.kind(fact.getClass()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new ConsentPage.Scope(
                scope,
                Vocabularies.label("consent-scope", scope, words.language()),
                last == null ? "" : Vocabularies.label("consent-status", last.status(), words.language()),
                last == null || last.until() == null ? "" : words.day(last.until()),
                last == null ? "" : said(last, words),
                words.say("consent.cover." + cover.word()),
                cover == Cover.COVERED,
                facts);
    }

    private static String said(Consent last, Words words) {
        String basis = last.basis() == null ? "" : Vocabularies.label("consent-basis", last.basis(), words.language());
        return java.util.stream.Stream.of(basis, last.givenBy(), last.note())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /// Records one answer for every scope that is ticked.
    public Answer record(Visit visit) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        String address = "/desk/persons/" + file.subject().id() + "/consents";
        var stale = PersonStale.answer(visit, view, file, address);
        if (stale.isPresent()) {
            return stale.get();
        }
        Form form = visit.form();
        List<String> ticked = form.all("scope");
        try {
            When until = until(visit);
            if (until != null && !form.text("until").strip().equals(until.edtf()) && !confirmed(form, until)) {
                return page(visit, sent(form), ticked, List.of(), until);
            }
            List<Consent> consents = consents(visit, view, file.subject(), until);
            new Recorder(desk).record(consents);
            int taken = takeBack(visit, file.subject(), consents);
            return Answer.to(address + (taken > 0 ? "?taken=" + taken : ""));
        } catch (Refusal refusal) {
            return page(visit, sent(form), ticked, refusal.problems(), null).status(422);
        }
    }

    private static boolean confirmed(Form form, When until) {
        return form.text("understood").equals(until.edtf());
    }

    private static Map<String, String> sent(Form form) {
        var sent = new TreeMap<String, String>();
        FIELDS.forEach(field -> sent.put(field, form.text(field)));
        return sent;
    }

    private @Nullable When until(Visit visit) {
        return visit.form()
                .filled("until")
                .map(typed -> TypedDate.read(typed, visit.words().language(), "until"))
                .orElse(null);
    }

    private List<Consent> consents(Visit visit, View view, Subject person, @Nullable When until) {
        Form form = visit.form();
        var problems = new ArrayList<Problem>();
        if (form.all("scope").isEmpty()) {
            problems.add(new Problem("missing", "scope"));
        }
        FactForm.listed("consent-status", "status", form.text("status"), problems);
        FactForm.listed("consent-basis", "basis", form.text("basis"), problems);
        Id evidence = form.filled("evidence").map(Id::new).orElse(null);
        if (evidence != null && view.source(evidence).isEmpty()) {
            problems.add(new Problem("not-in-list", "evidence", evidence.text()));
        }
        var consents = new ArrayList<Consent>();
        for (String scope : new LinkedHashSet<>(form.all("scope"))) {
            FactForm.listed("consent-scope", "scope", scope, problems);
            try {
                consents.add(consent(visit, person, scope, until, evidence));
            } catch (Refusal refusal) {
                refusal.problems().stream()
                        .filter(each -> !problems.contains(each))
                        .forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return consents;
    }

    private Consent consent(Visit visit, Subject person, String scope, @Nullable When until, @Nullable Id evidence) {
        Form form = visit.form();
        boolean holds = Set.of(Consent.GIVEN, Consent.UNASKED).contains(form.text("status"));
        return new Consent(
                desk.id(),
                desk.now(),
                visit.editor().name(),
                person,
                scope,
                form.text("status"),
                form.filled("basis").orElse(null),
                form.filled("givenBy").orElse(null),
                form.filled("recipient").orElse(null),
                holds ? until : null,
                evidence,
                form.filled("note").orElse(null));
    }

    /// What readers see and were told no to goes at once. Without the name nothing of the person can stay.
    private int takeBack(Visit visit, Subject person, List<Consent> consents) {
        Set<String> closed = consents.stream()
                .filter(consent -> consent.recipient() == null)
                .filter(consent -> Set.of(Consent.REFUSED, Consent.WITHDRAWN).contains(consent.status()))
                .map(Consent::scope)
                .collect(Collectors.toSet());
        List<Id> claims = gate.view(visit.viewer()).publicClaims(person).stream()
                .filter(claim -> closed.contains(ConsentScopes.NAME) || closed.contains(ConsentScopes.of(claim.fact())))
                .map(Claim::id)
                .toList();
        if (!claims.isEmpty()) {
            desk.takeBack(claims, "consent-withdrawn", visit.editor().name());
        }
        return claims.size();
    }
}
