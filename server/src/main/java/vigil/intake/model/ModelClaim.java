package vigil.intake.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Refusal;
import vigil.ledger.Json;

/// A claim as the model words it. Nothing in it is to be trusted.
record ModelClaim(
        String pred, String person, String quote, @Nullable String value) {
    private static final int MOST = 500;

    /// The claims of an answer; what is no claim is left out, and an answer that is no JSON has none.
    static List<ModelClaim> all(String content) {
        List<ModelClaim> out = new ArrayList<>();
        int from = content.indexOf('{');
        int to = content.lastIndexOf('}');
        if (from < 0 || to < from) return out;
        try {
            if (Json.object(content.substring(from, to + 1)).get("claims") instanceof List<?> claims)
                for (Object each : claims) if (each instanceof Map<?, ?> claim && out.size() < MOST) add(claim, out);
        } catch (Refusal noJson) {
            out.clear();
        }
        return out;
    }

    private static void add(Map<?, ?> json, List<ModelClaim> out) {
        if (json.get("pred") instanceof String pred
                && json.get("person") instanceof String person
                && json.get("quote") instanceof String quote)
            out.add(new ModelClaim(
                    pred, person, quote, json.get("value") == null ? null : String.valueOf(json.get("value"))));
    }
}
