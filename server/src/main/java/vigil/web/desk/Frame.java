package vigil.web.desk;

import vigil.web.Visit;
import vigil.web.Words;

/// What stands around every page of the desk.
///
/// @param form the word every form of this session carries
/// @param editor who is at the desk
/// @param section which entry of the navigation is the present one: `today`, `source`, `persons`, `publish`
public record Frame(Words words, String form, String editor, String title, String section, String path) {
    static Frame of(Visit visit, String section, String title) {
        return new Frame(
                visit.words(),
                visit.session().orElseThrow().formToken(),
                visit.editor().name(),
                title,
                section,
                visit.path());
    }
}
