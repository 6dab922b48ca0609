package vigil.web.desk;

import java.util.Map;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.Unfinished;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Visit;

/// Keeps what somebody types until it is sent, so that a crash or a closed lid loses none of it. What is kept is the
/// account's own, and only the script of the page reads it.
public final class KeepScreen {
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST = 500_000;

    private final Desk desk;

    public KeepScreen(Desk desk) {
        this.desk = desk;
    }

    /// What was typed at a place, as the script sent it; empty if nothing waits there.
    public Answer find(Visit visit) {
        String typed = desk.unfinished()
                .find(visit.editor().name(), visit.query("place"))
                .map(Unfinished.Piece::body)
                .orElse("");
        return Answer.text(200, typed).with("Cache-Control", "no-store");
    }

    public Answer keep(Visit visit) {
        String place = visit.form().text("place");
        String typed = visit.form().text("typed");
        if (place.isEmpty() || place.length() > LONGEST_PLACE || typed.length() > LONGEST) {
            throw new Refusal(new Problem("form", "place"));
        }
        String account = visit.editor().name();
        if (typed.isEmpty()) {
            desk.unfinished().drop(account, place);
        } else {
            desk.unfinished().keep(new Unfinished.Piece(account, place, typed, desk.now()));
        }
        return new Answer(204, "text/plain; charset=utf-8", new byte[0], Map.of("Cache-Control", "no-store"));
    }
}
