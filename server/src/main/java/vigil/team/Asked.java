package vigil.team;

import java.util.List;

/// A publication that one person wants and a second has to agree to.
///
/// @param plan names exactly what would become public
public record Asked(Account by, String plan, List<String> people) {
    public Asked {
        people = List.copyOf(people);
    }
}
