package vigil.web;

import java.util.List;
import java.util.Set;

/// What somebody sees whose account was closed while they were at the desk: nothing of the register, only that it is
/// so, that what they sent was not recorded, and their own words to take elsewhere.
///
/// @param sent what they had typed
public record SuspendedPage(Words words, boolean form, List<String> sent) {
    /// Fields that people do not write themselves.
    private static final Set<String> NOT_TYPED = Set.of("form", "do", "seen", "plan", "back", "to", "visibility");

    static Answer answer(Visit visit) {
        boolean form = visit.method().equals("POST");
        return Pages.answer("desk/suspended.jte", new SuspendedPage(visit.words(), form, typed(visit.form())))
                .status(403);
    }

    private static List<String> typed(Form form) {
        return form.fields().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey())
                        && !field.getKey().contains("passphrase")
                        && !field.getKey().contains("credential"))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> !value.isBlank())
                .toList();
    }
}
