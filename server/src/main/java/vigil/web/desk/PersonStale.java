package vigil.web.desk;

import java.util.List;
import java.util.Optional;
import vigil.casefile.CaseFile;
import vigil.claim.Entry;
import vigil.ledger.Line;
import vigil.web.Answer;
import vigil.web.Form;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.sight.View;

/// Somebody recorded something about a person while this editor was writing. Shows what was wanted and what has come
/// since;
/// nothing was changed.
///
/// @param sent what was typed, so that none of it is lost
public record PersonStale(
        Frame frame, String name, String language, List<String> sent, List<Row> since, String address) {
    public record Row(String by, String says) {}

    /// Forms of our own that do not show in a list of what was typed.
    private static final List<String> UNSHOWN = List.of("form", "seen", "do", "kept", "understood");

    /// The answer that refuses what was sent, if the file is no longer what it was.
    static Optional<Answer> answer(Visit visit, View view, CaseFile file, String back) {
        String seen = visit.form().text("seen");
        long version = PersonHead.version(view, file);
        if (seen.equals(String.valueOf(version))) {
            return Optional.empty();
        }
        List<Line> lines = view.about(file.subjects());
        int from = seen.matches("\\d{1,9}") ? Math.min(Integer.parseInt(seen), lines.size()) : lines.size();
        var words = new EntryWords(view, visit.words());
        var name = view.name(file.subject(), visit.words().texts().language());
        var page = new PersonStale(
                Frame.of(visit, "persons", visit.words().say("stale.title")),
                name.name(),
                name.language(),
                sent(visit.form()),
                lines.subList(from, lines.size()).stream()
                        .map(Line::entry)
                        .map(entry -> new Row(by(entry), words.say(entry)))
                        .filter(row -> !row.says().isEmpty())
                        .toList(),
                back);
        return Optional.of(Pages.answer("desk/person-stale.jte", page).status(409));
    }

    private static String by(Entry entry) {
        return entry.by();
    }

    private static List<String> sent(Form form) {
        return form.fields().entrySet().stream()
                .filter(field -> !UNSHOWN.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> !value.isBlank())
                .toList();
    }
}
