package vigil.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a visitor filled in.
public record Form(
        Map<String, List<String>> fields, @Nullable Upload upload) {
    /// A file that was chosen. The name is the visitor's own and means nothing but a name.
    public record Upload(String name, byte[] bytes) {}

    public static final Form EMPTY = new Form(Map.of(), null);

    /// The field's text; empty if it was not sent.
    public String text(String field) {
        return fields.getOrDefault(field, List.of("")).getFirst();
    }

    /// The field's text without white space around it, if anything is left.
    public Optional<String> filled(String field) {
        return Optional.of(text(field).strip()).filter(text -> !text.isEmpty());
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }
}
