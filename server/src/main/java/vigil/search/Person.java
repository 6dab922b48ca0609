package vigil.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.When;

/// What the index is told of a person. Whoever feeds it decides what may be seen: the desk's index gets what
/// its reader may see, the public one what an edition says. `facets` are what hits are narrowed by (status,
/// country ...); `text` is what is said of the person, passages included.
public record Person(
        String id,
        List<String> names,
        @Nullable When born,
        List<String> places,
        Map<String, List<String>> facets,
        List<String> text) {
    public Person {
        names = List.copyOf(names);
        places = List.copyOf(places);
        facets = Map.copyOf(facets);
        text = List.copyOf(text);
    }

    /// Names alone.
    public static Person named(String id, String... names) {
        return new Person(id, List.of(names), null, List.of(), Map.of(), List.of());
    }
}
