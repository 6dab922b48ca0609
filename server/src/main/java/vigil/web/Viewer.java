package vigil.web;

import java.util.Set;

/// Who is looking. What each may see is decided in [Gate] and nowhere else.
public sealed interface Viewer {
    Viewer EVERYONE = new Everyone();

    /// Anybody in the world.
    record Everyone() implements Viewer {}

    /// Somebody who works here.
    ///
    /// @param name the account, as it stands in `by` of what they record; never published
    /// @param compartments the sealed compartments whose key they hold
    record Editor(String name, Set<String> compartments) implements Viewer {
        public Editor {
            compartments = Set.copyOf(compartments);
        }
    }
}
