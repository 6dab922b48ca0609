package vigil.team;

import java.util.Set;

/// What somebody who holds a link may become.
public record Invitation(Role role, Set<String> compartments, String by) {
    public Invitation {
        compartments = Set.copyOf(compartments);
    }
}
