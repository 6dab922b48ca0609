package vigil.web.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;
import vigil.text.Vocabularies;
import vigil.web.Access;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.Due;
import vigil.web.sight.Listed;
import vigil.web.sight.Standing;
import vigil.web.sight.View;

/// The first page of the desk.
public final class TodayScreen {
    /// Rows of one section: what is further down is not urgent.
    private static final int MOST = 30;

    private static final int MOST_SILENT = 8;

    /// After so many days without a word somebody has gone silent.
    private static final int SILENT = 90;

    private final Desk desk;
    private final Gate gate;

    public TodayScreen(Desk desk, Gate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    public Answer page(Visit visit) {
        Words words = visit.words();
        View view = gate.view(visit.viewer());
        LocalDate today = desk.today();
        var silent = view.silentSince(today.minusDays(SILENT), MOST_SILENT);
        var unpublished = view.waiting(0, MOST);
        return Pages.answer(
                "desk/today.jte",
                new TodayPage(
                        Frame.of(visit, "today", words.say("today.title", words.day(today))),
                        rows(view.expired(MOST), each -> expired(each, view, words)),
                        visit.editor().may(Access.PUBLISHER),
                        view.due(today, MOST).stream()
                                .map(each -> due(each, view, words))
                                .toList(),
                        gate.drafts(visit.editor()).stream()
                                .map(draft -> row(draft, words))
                                .toList(),
                        view.uncovered(0).all(),
                        rows(unpublished, each -> unpublished(each, view, words)),
                        unpublished.more(),
                        rows(silent, each -> silent(each, view, words)),
                        silent.more(),
                        view.edition(),
                        view.edition() == 0 ? "" : words.day(view.editionDay()),
                        view.countPublic(),
                        visit.editor().may(Access.EDITOR),
                        visit.editor().may(Access.EDITOR) ? MirrorsScreen.wanting(desk.outside()) : 0));
    }

    private static List<TodayPage.Row> rows(Listed listed, Function<Standing, TodayPage.Row> row) {
        return listed.some().stream().map(row).toList();
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

    private static TodayPage.Row silent(Standing silent, View view, Words words) {
        return row(
                silent,
                "/desk/persons/" + silent.person().id(),
                words.day(Objects.requireNonNull(silent.silent())),
                words.say("today.silent.says"),
                view,
                words);
    }

    private static TodayPage.Row expired(Standing expired, View view, Words words) {
        String address = "/desk/persons/" + expired.person().id() + "/consents";
        return row(expired, address, words.say("today.claims", expired.expired()), "", view, words);
    }

    private static TodayPage.Row unpublished(Standing waiting, View view, Words words) {
        String address = "/desk/publish?person=" + waiting.person().id();
        return row(waiting, address, "", words.say("today.claims", waiting.claims()), view, words);
    }

    private static TodayPage.Row row(Standing of, String address, String when, String says, View view, Words words) {
        var name = view.name(of.person(), words.texts().language());
        return new TodayPage.Row(address, when, name.name(), name.language(), says);
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
}
