package vigil.web.desk;

import java.util.List;
import java.util.Locale;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.ledger.Receipt;
import vigil.search.same.Candidate;
import vigil.search.same.Reason;
import vigil.web.Access;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Gate;
import vigil.web.Pages;
import vigil.web.PeopleFinder;
import vigil.web.Visit;
import vigil.web.Words;
import vigil.web.sight.View;

/// Asks who might be one person, the most consequential pair first: two public pages of one person before two entries
/// that nobody sees. The machine joins nobody; an answer is a curation, and "not the same" is never asked again.
public final class SameScreen {
    private static final int MOST = 20;
    private static final double SURE = 0.99;
    private static final double LIKELY = 0.9;
    private final Desk desk;
    private final Gate gate;
    private final PeopleFinder finder;

    public SameScreen(Desk desk, Gate gate, PeopleFinder finder) {
        this.desk = desk;
        this.gate = gate;
        this.finder = finder;
    }

    public Answer page(Visit visit) {
        return page(visit, List.of());
    }

    private Answer page(Visit visit, List<Problem> problems) {
        View view = gate.view(visit.viewer());
        Words words = visit.words();
        var queue = finder.same(view, visit.editor().compartments(), SameScreen::consequence);
        var first = queue.first().stream()
                .limit(MOST)
                .map(pair -> pair(view, pair, words))
                .toList();
        return Pages.answer(
                "desk/same.jte",
                new SamePage(
                        Frame.of(visit, "persons", words.say("same.title")),
                        first,
                        Math.max(0, queue.all() - MOST),
                        queue.underWay(),
                        visit.editor().may(Access.EDITOR),
                        problems.stream().map(words::problem).toList()));
    }

    /// What readers see twice weighs most, then what is likeliest, then how much is said.
    private static double consequence(View view, Candidate pair) {
        Subject one = subject(pair.left());
        Subject other = subject(pair.right());
        long seen = List.of(one, other).stream()
                .filter(each -> isPublic(view, each))
                .count();
        int claims = Math.min(
                view.register().claims(one).size(),
                view.register().claims(other).size());
        return pair.score() * (1 + 2 * seen) + Math.log1p(claims) / 10;
    }

    private static Subject subject(String id) {
        return Subject.person(new Id(id));
    }

    private static boolean isPublic(View view, Subject subject) {
        return view.register().claims(subject).stream().map(Claim::id).anyMatch(view::isPublic);
    }

    private static SamePage.Pair pair(View view, Candidate pair, Words words) {
        String likely = pair.score() >= SURE ? "sure" : pair.score() >= LIKELY ? "likely" : "perhaps";
        return new SamePage.Pair(
                pair.left(),
                pair.right(),
                side(view, subject(pair.left()), words),
                side(view, subject(pair.right()), words),
                words.say("same." + likely),
                pair.reasons().stream()
                        .filter(reason -> !reason.left().isEmpty())
                        .map(reason -> new SamePage.Why(sentence(reason, words), reason.weight() > 0))
                        .toList(),
                "/desk/persons/" + pair.left() + "/same?other=" + pair.right());
    }

    private static SamePage.Side side(View view, Subject subject, Words words) {
        var name = view.name(subject, words.texts().language());
        var claims = view.register().claims(subject);
        return new SamePage.Side(
                "/desk/persons/" + subject.id(),
                name.name(),
                name.language(),
                PersonsScreen.born(claims, words),
                claims.size(),
                isPublic(view, subject));
    }

    private static String sentence(Reason reason, Words words) {
        String kind = reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say("same.why." + kind, reason.left(), reason.right());
    }

    /// Records the answer; only about people whom this editor sees.
    public Answer answer(Visit visit) {
        View view = gate.view(visit.viewer());
        try {
            Subject one = known(view, visit.form().text("one"));
            Subject other = known(view, visit.form().text("other"));
            String by = visit.editor().name();
            String reason = visit.form().text("reason");
            Curation answer = switch (visit.form().text("do")) {
                case "same" -> new Curation.SamePerson(desk.id(), desk.now(), by, one, other, reason);
                case "apart" -> new Curation.NotSamePerson(desk.id(), desk.now(), by, one, other, reason);
                default ->
                    throw new Refusal(new Problem("form", "do", visit.form().text("do")));
            };
            for (Receipt receipt : desk.append(List.of(answer))) {
                if (receipt instanceof Receipt.Refused refused) {
                    throw new Refusal(refused.problems());
                }
            }
            return Answer.to("/desk/same");
        } catch (Refusal refusal) {
            return page(visit, refusal.problems()).status(422);
        }
    }

    private static Subject known(View view, String id) {
        return view.person(new Id(id))
                .orElseThrow(() -> new Refusal(new Problem("subject-unknown", "person", id)))
                .subject();
    }
}
