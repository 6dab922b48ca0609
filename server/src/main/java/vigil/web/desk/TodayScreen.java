package vigil.web.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.audience.PublicFiles;
import vigil.claim.Claim;
import vigil.claim.Subject;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;
import vigil.ledger.Line;
import vigil.text.Vocabularies;
import vigil.web.Access;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.View;
import vigil.web.Visit;
import vigil.web.Words;

/// The first page of the desk.
public final class TodayScreen {
    private final Desk desk;
    private final Gate gate;
    /// Rows of one section: what is further down is not urgent.
    private static final int MOST = 30;

    private static final int MOST_SILENT = 8;

    public TodayScreen(Desk desk, Gate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    public Answer page(Visit visit) {
        Words words = visit.words();
        View view = gate.view(visit.viewer());
        var released = view.released();
        var silent = Due.silent(view, desk.today());
        return Pages.answer(
                "desk/today.jte",
                new TodayPage(
                        Frame.of(visit, "today", words.say("today.title", words.day(desk.today()))),
                        expired(view, words),
                        visit.editor().may(Access.PUBLISHER),
                        Due.of(view, desk.today()).stream()
                                .limit(MOST)
                                .map(each -> due(each, view, words))
                                .toList(),
                        gate.drafts(visit.editor()).stream()
                                .map(draft -> row(draft, words))
                                .toList(),
                        closed(view),
                        unpublished(view, words),
                        silent.stream()
                                .limit(MOST_SILENT)
                                .map(each -> silent(each, view, words))
                                .toList(),
                        Math.max(0, silent.size() - MOST_SILENT),
                        released.edition(),
                        released.edition() == 0 ? "" : words.day(released.date()),
                        released.edition() == 0 ? 0 : PublicFiles.of(released).size(),
                        visit.editor().may(Access.EDITOR),
                        visit.editor().may(Access.EDITOR) ? MirrorsScreen.wanting(desk.outside()) : 0));
    }

    private static int closed(View view) {
        return (int) view.uncovered().stream()
                .map(claim -> view.register().identity().root(claim.subject()))
                .distinct()
                .count();
    }

    private static TodayPage.Row due(Due due, View view, Words words) {
        var name = view.name(due.person(), words.texts().language());
        String address = "/desk/persons/" + due.person().id();
        var fact = due.fact();
        var consent = due.consent();
        String says = consent != null
                ? words.say("today.due.consent", Vocabularies.label("consent-scope", consent.scope(), words.language()))
                : fact == null
                        ? ""
                        : words.say(
                                "today.due." + due.what(),
                                new FactLines(words, view).line(fact).whole());
        return new TodayPage.Row(
                due.consent() == null ? address : address + "/consents",
                words.day(due.day()),
                name.name(),
                name.language(),
                says);
    }

    private static TodayPage.Row silent(Due.Silent silent, View view, Words words) {
        var name = view.name(silent.person(), words.texts().language());
        return new TodayPage.Row(
                "/desk/persons/" + silent.person().id(),
                words.day(silent.last()),
                name.name(),
                name.language(),
                words.say("today.silent.says"));
    }

    private static TodayPage.Row row(WorkingDraft draft, Words words) {
        LocalDate added = draft.added().atZone(ZoneOffset.UTC).toLocalDate();
        String language = draft.source().language();
        return new TodayPage.Row(
                "/desk/drafts/" + draft.id(),
                words.day(added),
                draft.source().title(),
                language == null ? "" : language,
                words.say(
                        "today.draft",
                        draft.in(Waiting.OPEN).size(),
                        draft.in(Waiting.ACCEPTED).size(),
                        draft.people().size()));
    }

    private static List<TodayPage.Row> unpublished(View view, Words words) {
        return byPerson(
                        view,
                        view.plan(subject -> true).stream()
                                .map(Line::entry)
                                .filter(Claim.class::isInstance)
                                .map(Claim.class::cast)
                                .toList())
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().kind() == Subject.Kind.PERSON)
                .map(entry -> person(entry, view, words))
                .toList();
    }

    private static List<TodayPage.Row> expired(View view, Words words) {
        return byPerson(view, view.expired()).entrySet().stream()
                .map(entry -> {
                    var name = view.name(entry.getKey(), words.texts().language());
                    return new TodayPage.Row(
                            "/desk/persons/" + entry.getKey().id() + "/consents",
                            words.say("today.claims", entry.getValue()),
                            name.name(),
                            name.language(),
                            "");
                })
                .toList();
    }

    private static Map<Subject, Integer> byPerson(View view, List<Claim> claims) {
        var counts = new LinkedHashMap<Subject, Integer>();
        claims.forEach(claim -> counts.merge(view.register().identity().root(claim.subject()), 1, Integer::sum));
        return counts;
    }

    private static TodayPage.Row person(Map.Entry<Subject, Integer> entry, View view, Words words) {
        var name = view.name(entry.getKey(), words.texts().language());
        return new TodayPage.Row(
                "/desk/publish#p-" + entry.getKey().id(),
                "",
                name.name(),
                name.language(),
                words.say("today.claims", entry.getValue()));
    }
}
