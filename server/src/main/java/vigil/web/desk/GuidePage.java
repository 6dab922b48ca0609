package vigil.web.desk;

import java.util.List;

/// The guide: one page to print and lay beside the keyboard.
///
/// @param steps a heading and a paragraph each, in the order of the work
public record GuidePage(Frame frame, List<Step> steps) {
    private static final List<String> STEPS =
            List.of("source", "review", "person", "consent", "publish", "back", "keys", "care");

    public record Step(String title, String text) {}

    public static vigil.web.Answer page(vigil.web.Visit visit) {
        var words = visit.words();
        var steps = STEPS.stream()
                .map(step -> new Step(words.say("guide." + step), words.say("guide." + step + ".says")))
                .toList();
        return vigil.web.Pages.answer(
                "desk/guide.jte", new GuidePage(Frame.of(visit, "guide", words.say("guide.title")), steps));
    }
}
