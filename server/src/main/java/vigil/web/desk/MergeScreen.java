package vigil.web.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.audience.Difference;
import vigil.audience.PublicFile;
import vigil.audience.PublicFiles;
import vigil.casefile.CaseFile;
import vigil.casefile.Point;
import vigil.casefile.Register;
import vigil.claim.Curation;
import vigil.claim.Curation.NotSamePerson;
import vigil.claim.Curation.SamePerson;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// Says that two people of the register are one, after a look at what would become one; and takes that back.
public final class MergeScreen {
    private static final int MOST = 20;

    private final Desk desk;
    private final Gate gate;
    private final Presence presence;

    public MergeScreen(Desk desk, Gate gate, Presence presence) {
        this.desk = desk;
        this.gate = gate;
        this.presence = presence;
    }

    public Answer page(Visit visit) {
        return page(visit, visit.query("other"), "", List.of());
    }

    private Answer page(Visit visit, String other, String reason, List<Problem> problems) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        Words words = visit.words();
        var head = PersonHead.of(visit, view, file, "join", presence);
        String sought = visit.query("q").strip();
        Optional<CaseFile> chosen = other.isEmpty() ? Optional.empty() : Optional.of(PersonHead.file(view, other));
        return Pages.answer(
                "desk/merge.jte",
                new MergePage(
                        Frame.of(visit, "persons", words.say("merge.title", head.name())),
                        head,
                        joined(view, file).stream()
                                .map(link -> joined(link, file, view, words))
                                .toList(),
                        sought,
                        sought.isEmpty() ? List.of() : found(sought, file, view, words),
                        chosen.filter(each -> !each.subject().equals(file.subject()))
                                .map(each -> preview(file, each, view, words))
                                .orElse(null),
                        problems.stream().map(words::problem).toList(),
                        reason));
    }

    /// Links between the identifiers of this person that hold: of one pair the last word counts.
    private static List<SamePerson> joined(View view, CaseFile file) {
        Map<Set<Subject>, Curation> last = new LinkedHashMap<>();
        for (Line line : view.about(file.subjects())) {
            switch (line.entry()) {
                case SamePerson same -> last.put(Set.of(same.one(), same.other()), same);
                case NotSamePerson not -> last.put(Set.of(not.one(), not.other()), not);
                default -> {}
            }
        }
        return last.values().stream()
                .filter(SamePerson.class::isInstance)
                .map(SamePerson.class::cast)
                .filter(same -> file.subjects().containsAll(Set.of(same.one(), same.other())))
                .toList();
    }

    /// The other side of a link, by the name it had by itself.
    private MergePage.Joined joined(SamePerson link, CaseFile file, View view, Words words) {
        Subject other = link.one().equals(file.subject()) ? link.other() : link.one();
        var alone = view.about(Set.of(other)).stream()
                .map(Line::entry)
                .filter(entry -> !(entry instanceof SamePerson))
                .toList();
        var name = PublicFiles.of(Register.of(alone, desk.today())).stream()
                .filter(each -> each.id().equals(other.id()))
                .flatMap(each -> each.points(vigil.claim.Fact.Named.class).stream())
                .map(point -> (vigil.claim.Fact.Named) point.fact())
                .findFirst()
                .orElse(view.name(file.subject(), words.texts().language()));
        LocalDate day = link.at().atZone(ZoneOffset.UTC).toLocalDate();
        return new MergePage.Joined(
                link.id().text(), name.name(), name.language(), link.by(), words.day(day), link.reason());
    }

    private static List<MergePage.Found> found(String sought, CaseFile file, View view, Words words) {
        return view.calledLike(sought, MOST + 1).stream()
                .filter(person -> !person.equals(file.subject()))
                .limit(MOST)
                .map(person -> {
                    var name = view.name(person, words.texts().language());
                    var claims = view.register().claims(person);
                    return new MergePage.Found(
                            person.id().text(),
                            name.name(),
                            name.language(),
                            PersonsScreen.born(claims, words),
                            claims.size());
                })
                .toList();
    }

    private MergePage.Preview preview(CaseFile file, CaseFile other, View view, Words words) {
        Register register = joinedRegister(file, other, view);
        CaseFile both = register.file(file.subject());
        var lines = new FactLines(words, view);
        List<PublicFile> before = PublicFiles.of(register(file.subjects(), null, view)).stream()
                .filter(each -> each.id().equals(file.subject().id()))
                .toList();
        List<PublicFile> after = PublicFiles.of(register).stream()
                .filter(each -> each.id().equals(both.subject().id()))
                .map(each -> under(file.subject().id(), each))
                .toList();
        var changes = new PublishChanges(view, words);
        var name = view.name(other.subject(), words.texts().language());
        return new MergePage.Preview(
                other.subject().id().text(),
                name.name(),
                name.language(),
                view.name(both.subject(), words.texts().language()).name(),
                both.points().stream()
                        .filter(Point::disagreed)
                        .map(point -> lines.kind(point.fact().getClass()))
                        .distinct()
                        .toList(),
                Difference.between(before, after).stream()
                        .flatMap(each -> changes.rows(each).stream())
                        .toList());
    }

    /// The same file under another identifier, to compare what it says and not what it is called.
    private static PublicFile under(Id id, PublicFile file) {
        return new PublicFile(
                id,
                file.aliases(),
                file.asOf(),
                file.status(),
                file.days(),
                file.points(),
                file.stays(),
                file.codefendants(),
                file.sources());
    }

    private Register joinedRegister(CaseFile file, CaseFile other, View view) {
        var all = new LinkedHashSet<>(file.subjects());
        all.addAll(other.subjects());
        return register(all, link(file, other, desk.id(), "preview", "preview"), view);
    }

    private Register register(Set<Subject> subjects, @Nullable Entry more, View view) {
        var entries = new ArrayList<Entry>(
                view.about(subjects).stream().map(Line::entry).toList());
        if (more != null) {
            entries.add(more);
        }
        return Register.of(entries, desk.today());
    }

    private SamePerson link(CaseFile file, CaseFile other, Id id, String by, String reason) {
        return new SamePerson(id, desk.now(), by, file.subject(), other.subject(), reason);
    }

    /// Joins, or takes a link apart again; always with a reason.
    public Answer record(Visit visit) {
        View view = gate.view(visit.viewer());
        CaseFile file = PersonHead.file(view, visit);
        String address = "/desk/persons/" + file.subject().id();
        var stale = PersonStale.answer(visit, view, file, address + "/same");
        if (stale.isPresent()) {
            return stale.get();
        }
        String other = visit.form().text("other");
        try {
            var entry = switch (visit.form().text("do")) {
                case "join" -> join(visit, view, file, PersonHead.file(view, other));
                case "apart" -> apart(visit, view, file, other);
                default ->
                    throw new Refusal(new Problem("form", "do", visit.form().text("do")));
            };
            new Recorder(desk).record(List.of(entry));
            Id now = gate.view(visit.viewer())
                    .person(file.subject().id())
                    .map(each -> each.subject().id())
                    .orElse(file.subject().id());
            return Answer.to("/desk/persons/" + now + "/same");
        } catch (Refusal refusal) {
            boolean joining = visit.form().text("do").equals("join");
            return page(visit, joining ? other : "", visit.form().text("reason"), refusal.problems())
                    .status(422);
        }
    }

    private SamePerson join(Visit visit, View view, CaseFile file, CaseFile other) {
        if (!joinedRegister(file, other, view).identity().conflicts().isEmpty()) {
            throw new Refusal(new Problem("held-apart", "other"));
        }
        return link(file, other, desk.id(), visit.editor().name(), visit.form().text("reason"));
    }

    private NotSamePerson apart(Visit visit, View view, CaseFile file, String link) {
        SamePerson same = joined(view, file).stream()
                .filter(each -> each.id().text().equals(link))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem("form", "other", link)));
        return new NotSamePerson(
                desk.id(),
                desk.now(),
                visit.editor().name(),
                same.one(),
                same.other(),
                visit.form().text("reason"));
    }
}
