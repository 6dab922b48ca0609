package vigil.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.team.Role;

/// Who may call a route. It limits what somebody does; what they see is decided in [Gate], whatever their role.
public enum Access {
    /// Readers, without a session.
    EVERYONE(null),
    /// Whoever has entered the desk; others are led to the door, whatever lies behind.
    READER(Role.READER),
    EDITOR(Role.EDITOR),
    PUBLISHER(Role.PUBLISHER),
    KEEPER(Role.KEEPER);

    private final @Nullable Role role;

    Access(@Nullable Role role) {
        this.role = role;
    }

    /// The least role that may call; empty if no session is needed.
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /// As the table in docs says it.
    String word() {
        return role == null ? "everyone" : name().toLowerCase(Locale.ROOT);
    }
}
