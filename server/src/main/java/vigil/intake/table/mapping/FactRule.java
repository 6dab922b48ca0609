package vigil.intake.table.mapping;

import java.util.List;
import java.util.Map;
import vigil.claim.Visibility;

/// How a row makes a fact: its kind (`Arrested`), and where each of its parts comes from.
public record FactRule(String kind, List<Condition> only, Map<String, PartRule> parts, Visibility visibility) {
    public FactRule {
        only = List.copyOf(only);
        parts = Map.copyOf(parts);
    }
}
