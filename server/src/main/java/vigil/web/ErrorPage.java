package vigil.web;

import java.util.List;
import java.util.Set;
import vigil.claim.Problem;

/// Says what went wrong and what to do, in the visitor's language. The same page whether a thing does not exist or is
/// not for this visitor.
///
/// @param problems everything that was refused, in sentences
public record ErrorPage(Words words, int status, String title, String text, List<String> problems) {
    /// What was named is not there, or not for this visitor: both look the same.
    private static final Set<String> NOT_THERE = Set.of(
            "id",
            "draft-unknown",
            "proposal-unknown",
            "subject-unknown",
            "subject",
            "source-unknown",
            "claim-unknown",
            "account-unknown");

    /// The page of a status: its title is the text `<key>.title`, its sentence the text `key`.
    public static Answer of(int status, Words words, String key) {
        return answer(new ErrorPage(words, status, words.say(key + ".title"), words.say(key), List.of()));
    }

    /// Every problem in a sentence.
    static Answer refused(Words words, List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> NOT_THERE.contains(problem.code()))) {
            return notFound(words);
        }
        var sentences = problems.stream().map(words::problem).toList();
        return answer(
                new ErrorPage(words, 422, words.say("error.refused.title"), words.say("error.refused"), sentences));
    }

    public static Answer notFound(Words words) {
        return of(404, words, "error.404");
    }

    private static Answer answer(ErrorPage page) {
        return Pages.answer("desk/error.jte", page).status(page.status());
    }
}
