package vigil.web;

import java.util.Set;
import vigil.team.Account;
import vigil.team.Role;

/// Who is looking. What each may see is decided in [Gate] and nowhere else.
public sealed interface Viewer {
    Viewer EVERYONE = new Everyone();

    /// Anybody in the world.
    record Everyone() implements Viewer {}

    /// Somebody who works here.
    ///
    /// @param name the account, as it stands in `by` of what they record; never published
    /// @param role what they may do; it has no part in what they see
    /// @param compartments the sealed compartments whose key they hold
    record Editor(String name, Role role, Set<String> compartments) implements Viewer {
        public Editor {
            compartments = Set.copyOf(compartments);
        }

        public static Editor of(Account account) {
            return new Editor(account.name(), account.role(), account.compartments());
        }

        /// Whether this person's role allows what is open to `access`.
        public boolean may(Access access) {
            return access.role().filter(needed -> !role.covers(needed)).isEmpty();
        }
    }
}
