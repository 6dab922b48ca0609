package vigil.web.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.audience.Cleared;
import vigil.audience.Difference;
import vigil.claim.Curation.Publish;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.Unfinished;
import vigil.web.Answer;
import vigil.web.Daily;
import vigil.web.Desk;
import vigil.web.Form;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.Preview;
import vigil.web.sight.View;

/// Acts of publication: the word of a second person, taking back what one made public or what consent no longer covers.
public final class PublishActs {
    /// Acts that are offered to be undone.
    private static final int MOST = 5;

    /// Acts among which the one to undo is looked for.
    private static final int EVER = 1_000;

    private final Desk desk;
    private final Gate gate;
    private final PublishScreen screen;

    PublishActs(Desk desk, Gate gate, PublishScreen screen) {
        this.desk = desk;
        this.gate = gate;
        this.screen = screen;
    }

    static PublishPage.@Nullable Waiting waiting(Unfinished unfinished, Visit visit, View view) {
        return Proposed.in(unfinished)
                .map(proposed -> new PublishPage.Waiting(
                        proposed.by(),
                        visit.words().day(proposed.at().atZone(ZoneOffset.UTC).toLocalDate()),
                        proposed.people().size(),
                        proposed.token(),
                        proposed.by().equals(visit.editor().name()),
                        proposed.current(view)))
                .orElse(null);
    }

    static PublishPage.@Nullable Later later(Daily daily, Words words) {
        return daily.waiting()
                .map(waiting -> new PublishPage.Later(
                        words.day(waiting.due().atZone(ZoneOffset.UTC).toLocalDate()), waiting.people()))
                .orElse(null);
    }

    static List<PublishPage.Act> acts(View view, Words words) {
        return view.acts(MOST).stream().map(act -> act(act, view, words)).toList();
    }

    private static PublishPage.Act act(Publish act, View view, Words words) {
        LocalDate day = act.at().atZone(ZoneOffset.UTC).toLocalDate();
        return new PublishPage.Act(act.id().text(), words.day(day), act.by(), view.countStill(act));
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
            return refused(visit, new Problem("second-publisher", "publish", by));
        }
        Preview preview = view.preview(proposed.chosen(view), desk.id(), desk.now());
        if (!proposed.names(preview.plan()) || !desk.team().isHere(proposed.by())) {
            return refused(visit, new Problem("plan-changed", "publish"));
        }
        Answer done = carryOut(desk, visit, preview, proposed.by() + ", " + by);
        Proposed.drop(desk.unfinished());
        return done;
    }

    private Answer refused(Visit visit, Problem problem) {
        return screen.page(visit, Form.EMPTY, List.of(problem)).status(422);
    }

    /// Takes back what one act made public; it can be published again.
    public Answer undo(Visit visit) {
        View view = gate.view(visit.viewer());
        String id = visit.form().text("act");
        List<Id> entries = view.acts(EVER).stream()
                .filter(act -> act.id().text().equals(id))
                .findFirst()
                .map(view::still)
                .orElse(List.of());
        if (entries.isEmpty()) {
            throw new Refusal(new Problem("plan-changed", "publish"));
        }
        desk.takeBack(entries, "undone", visit.editor().name());
        return Answer.to("/desk/publish");
    }

    /// Takes back now what the next publication would take back, since consent has run out.
    public Answer expired(Visit visit) {
        if (gate.view(visit.viewer()).countExpired() > 0) {
            desk.publish(Cleared.NOTHING, visit.editor().name());
        }
        return Answer.to("/desk");
    }

    /// What waits for its time of the day does not go out; it can be prepared again.
    public Answer dropLater(Visit visit) {
        desk.daily().drop();
        return Answer.to("/desk/publish");
    }

    /// At once, or at the time of the day. What only takes back never waits.
    static Answer carryOut(Desk desk, Visit visit, Preview preview, String by) {
        boolean urgent = visit.form().text("when").equals("now");
        if (desk.daily().time().isPresent() && !urgent && !preview.plan().isEmpty()) {
            desk.daily().lay(preview.plan(), by);
            return Answer.to("/desk/publish");
        }
        return published(visit, desk.publish(preview.plan(), by), preview.differences());
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
