package vigil.web.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.audience.Difference;
import vigil.audience.PublicFile;
import vigil.audience.PublicFiles;
import vigil.casefile.CaseFile;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.web.Answer;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.sight.View;

/// The history of one case file: who recorded what, when, and what the file said before and after.
public final class HistoryScreen {
    /// Entries on one page.
    private static final int MOST = 40;

    private final Gate gate;
    private final Presence presence;
    private final java.util.function.Supplier<LocalDate> today;

    public HistoryScreen(Gate gate, Presence presence, java.util.function.Supplier<LocalDate> today) {
        this.gate = gate;
        this.presence = presence;
        this.today = today;
    }

    public Answer page(Visit visit) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        List<Line> lines = view.about(file.subjects()).stream()
                .filter(line -> !(line.entry() instanceof Curation.Cite))
                .toList();
        int end = visit.query("before").matches("\\d{1,9}")
                ? Math.min(Integer.parseInt(visit.query("before")), lines.size())
                : lines.size();
        int start = Math.max(0, end - MOST);
        var head = PersonHead.of(visit, view, file, "history", presence);
        return Pages.answer(
                "desk/history.jte",
                new HistoryPage(
                        Frame.of(visit, "persons", visit.words().say("history.title", head.name())),
                        head,
                        rows(visit, view, file, lines, start, end),
                        start == 0 ? "" : head.address() + "/history?before=" + start));
    }

    private List<HistoryPage.Row> rows(Visit visit, View view, CaseFile file, List<Line> lines, int start, int end) {
        var sentences = new EntryWords(view, visit.words());
        var changes = new PublishChanges(view, visit.words());
        var rows = new ArrayList<HistoryPage.Row>();
        List<PublicFile> before = folded(view, file.subjects(), lines, start);
        for (int i = start; i < end; i++) {
            Entry entry = lines.get(i).entry();
            List<PublicFile> after = changes(entry) ? folded(view, file.subjects(), lines, i + 1) : before;
            var differences = Difference.between(before, after);
            ZonedDateTime at = entry.at().atZone(ZoneOffset.UTC);
            rows.add(new HistoryPage.Row(
                    visit.words().day(at.toLocalDate()),
                    String.format(Locale.ROOT, "%02d:%02d UTC", at.getHour(), at.getMinute()),
                    entry.by(),
                    sentences.say(entry),
                    differences.stream()
                            .flatMap(each -> changes.rows(each).stream())
                            .toList()));
            before = after;
        }
        return rows.reversed();
    }

    /// Whether an entry of this kind can change a case file at all.
    private static boolean changes(Entry entry) {
        return switch (entry) {
            case Claim _, Curation.Withdraw _, Curation.Dispute _, Curation.Prefer _ -> true;
            case Curation.SamePerson _, Curation.NotSamePerson _, Curation.Erase _ -> true;
            case Curation.Cite _, Curation.Publish _, Curation.Withhold _ -> false;
            case Curation.Consent _, Curation.Weighed _, Curation.Tombstone _ -> false;
        };
    }

    /// What the case file said when the first `count` of these lines stood; in the form that readers would see, if all
    /// of
    /// it were public.
    private List<PublicFile> folded(View view, Set<Subject> subjects, List<Line> lines, int count) {
        var entries = new ArrayList<Entry>(view.about(subjects).stream()
                .map(Line::entry)
                .filter(Curation.Cite.class::isInstance)
                .toList());
        lines.subList(0, count).forEach(line -> entries.add(line.entry()));
        return PublicFiles.of(Register.of(entries, today.get()));
    }
}
