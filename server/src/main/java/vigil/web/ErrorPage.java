package vigil.web;

import java.util.List;
import vigil.claim.Problem;

/// Says what went wrong and what to do, in the visitor's language. The same page whether a thing does not exist or is
/// not for this visitor.
///
/// @param problems everything that was refused, in sentences
public record ErrorPage(Words words, int status, String title, String text, List<String> problems) {
    /// The page of a status: its title is the text `<key>.title`, its sentence the text `key`.
    static Answer of(int status, Words words, String key) {
        return answer(new ErrorPage(words, status, words.say(key + ".title"), words.say(key), List.of()));
    }

    static Answer refused(int status, Words words, List<Problem> problems) {
        var sentences = problems.stream().map(words::problem).toList();
        return answer(
                new ErrorPage(words, status, words.say("error.refused.title"), words.say("error.refused"), sentences));
    }

    public static Answer notFound(Words words) {
        return of(404, words, "error.404");
    }

    private static Answer answer(ErrorPage page) {
        return Pages.answer("desk/error.jte", page).status(page.status());
    }
}
