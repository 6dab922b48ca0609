package vigil.intake;

import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.claim.Subject;

/// A person of the text, and who they are in the register.
///
/// @param role what the reader takes them for: `prisoner`, `co_accused`
/// @param link the identifier of the curation that says who they are, if one is recorded
/// @param choice `open`, `new` (nobody we know) or `same` (as `existing`)
public record PersonHere(
        Subject subject,
        String name,
        String role,
        Id link,
        String choice,
        @Nullable Subject existing) {
    public static final String OPEN = "open";
    public static final String NEW = "new";
    public static final String SAME = "same";

    PersonHere chosen(String choice, @Nullable Subject existing) {
        return new PersonHere(subject, name, role, link, choice, existing);
    }
}
