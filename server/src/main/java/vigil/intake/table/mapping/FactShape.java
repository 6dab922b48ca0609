package vigil.intake.table.mapping;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;
import vigil.claim.Refusal;
import vigil.claim.Vocabulary;
import vigil.ledger.Records;

/// The parts a kind of fact has, and those of them that must be there.
public record FactShape(Map<String, Part> parts, Set<String> required) {
    /// @param vocabulary whose codes it holds, or null
    public record Part(Class<?> type, @Nullable String vocabulary) {}

    private static final Map<String, FactShape> BY_KIND = read();

    /// The shape of a kind, or null if there is no such kind.
    public static @Nullable FactShape of(String kind) {
        return BY_KIND.get(kind);
    }

    private static Map<String, FactShape> read() {
        var shapes = new HashMap<String, FactShape>();
        for (Class<?> kind : Records.factKinds()) {
            var parts = new LinkedHashMap<String, Part>();
            for (RecordComponent component : kind.getRecordComponents()) {
                @Nullable Vocabulary vocabulary = component.getAnnotation(Vocabulary.class);
                parts.put(
                        component.getName(),
                        new Part(component.getType(), vocabulary == null ? null : vocabulary.value()));
            }
            shapes.put(kind.getSimpleName(), new FactShape(parts, required(kind.getSimpleName())));
        }
        return Map.copyOf(shapes);
    }

    /// What a fact without any part is told to lack.
    private static Set<String> required(String kind) {
        try {
            Records.read(Fact.class, Map.of("kind", kind));
            return Set.of();
        } catch (Refusal refusal) {
            return refusal.problems().stream()
                    .filter(problem -> problem.code().equals("missing"))
                    .map(problem -> problem.where().substring(problem.where().indexOf('.') + 1))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
