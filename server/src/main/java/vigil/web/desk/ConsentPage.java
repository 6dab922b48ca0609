package vigil.web.desk;

import java.util.List;
import java.util.Map;

/// What may be told of one person: every scope with the last word about it, and the form for the next.
///
/// @param sent what was filled in before, if it was refused
/// @param ticked scopes that were ticked before
/// @param taken facts that were taken back from readers a moment ago
/// @param understood the last day as it was read, to be looked at once more; empty before
public record ConsentPage(
        Frame frame,
        PersonHead head,
        List<Scope> scopes,
        List<FactField.Option> statuses,
        List<FactField.Option> bases,
        List<FactField.Option> sources,
        Map<String, String> sent,
        List<String> ticked,
        List<String> problems,
        String understood,
        String understoodEdtf,
        int taken) {
    /// @param answer the last word, empty without one
    /// @param why what follows for publishing
    /// @param facts kinds of fact of this person that need it
    public record Scope(
            String code,
            String label,
            String answer,
            String until,
            String by,
            String why,
            boolean covered,
            String facts) {}

    public String sent(String field) {
        return sent.getOrDefault(field, "");
    }
}
