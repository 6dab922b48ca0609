package vigil.search.same;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.When;

/// A person as one list or one part of the record describes them. `sex` is as the source says it and null where
/// it does not; it is never guessed from a name. `marks` are further columns by name (an address, a file
/// number); `codefendants` are identifiers of people in the same proceeding.
public record Described(
        String id,
        List<String> names,
        @Nullable When born,
        @Nullable String sex,
        List<String> places,
        Set<String> codefendants,
        Map<String, String> marks) {
    public Described {
        names = List.copyOf(names);
        places = List.copyOf(places);
        codefendants = Set.copyOf(codefendants);
        marks = Map.copyOf(marks);
    }

    public static Described named(String id, String name, @Nullable When born, @Nullable String sex) {
        return new Described(id, List.of(name), born, sex, List.of(), Set.of(), Map.of());
    }
}
