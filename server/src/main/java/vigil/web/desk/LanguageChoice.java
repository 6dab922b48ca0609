package vigil.web.desk;

import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.web.Answer;
import vigil.web.Languages;
import vigil.web.Visit;

/// The language of the desk, for as long as the session lasts.
public final class LanguageChoice {
    private LanguageChoice() {}

    public static Answer choose(Visit visit) {
        String language = visit.form().text("to");
        if (!Languages.DESK.known(language)) {
            throw new Refusal(new Problem("language", "to", language));
        }
        visit.session().orElseThrow().speak(language);
        String back = visit.form().text("back");
        return Answer.to(back.matches("/desk(/[a-z0-9/-]*)?") ? back : "/desk");
    }
}
