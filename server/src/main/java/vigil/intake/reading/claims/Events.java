package vigil.intake.reading.claims;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a date, a place, a term or a force becomes beside the words that tell an event.
final class Events {
    private static final Map<String, String> PREDICATES = Map.ofEntries(
            Map.entry("arrest date", "arrest_date"),
            Map.entry("arrest place", "arrest_place"),
            Map.entry("arrest force", "detaining_force"),
            Map.entry("hearing date", "hearing_date"),
            Map.entry("verdict date", "verdict_date"),
            Map.entry("verdict term", "sentence"),
            Map.entry("sentence term", "sentence"),
            Map.entry("penalty term", "max_penalty"),
            Map.entry("transfer date", "transfer_date"),
            Map.entry("release date", "release_date"),
            Map.entry("death date", "death_date"),
            Map.entry("birth date", "birth"),
            Map.entry("birth place", "birth"),
            Map.entry("residence place", "residence"),
            Map.entry("hunger date", "hunger_strike"),
            Map.entry("letter date", "letter"),
            Map.entry("search date", "search"));

    private Events() {}

    /// The predicate, null where the event takes nothing of the kind.
    static @Nullable String predicate(String event, String kind) {
        return PREDICATES.get(event + " " + kind);
    }

    /// `none` is an event of no interest: what stands nearest to it belongs to it and is left alone.
    static boolean accepts(String event, String kind) {
        return event.equals("none") || PREDICATES.containsKey(event + " " + kind);
    }
}
