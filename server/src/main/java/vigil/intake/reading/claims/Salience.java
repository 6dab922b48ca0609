package vigil.intake.reading.claims;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.people.Who;

/// Of whom the text speaks just now: a mention lifts, every sentence and paragraph lets fade.
final class Salience {
    private final Map<Who, Double> weights = new LinkedHashMap<>();

    void fade(double factor) {
        weights.replaceAll((who, weight) -> weight * factor);
        weights.values().removeIf(w -> w < 0.01);
    }

    void lift(List<Who> whos, double by) {
        for (Who who : whos) weights.merge(who, by, (a, b) -> Math.min(a + b, 6));
    }

    /// The person most spoken of, each weighed by how well they fit (0 is not at all).
    @Nullable
    Who top(ToDoubleFunction<Who> fit) {
        Who best = null;
        double most = 0;
        for (Map.Entry<Who, Double> entry : weights.entrySet()) {
            double weight = entry.getValue() * fit.applyAsDouble(entry.getKey());
            if (weight > most) {
                best = entry.getKey();
                most = weight;
            }
        }
        return best;
    }

    double of(Who who) {
        return weights.getOrDefault(who, 0.0);
    }

    Map<Who, Double> copy() {
        return new HashMap<>(weights);
    }
}
