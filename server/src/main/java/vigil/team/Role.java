package vigil.team;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody may do here; each role may also do what the ones before it may. What somebody may see is another
/// matter:
/// that is decided by compartments.
public enum Role {
    /// Reads what the team sees.
    READER,
    /// Adds sources, records and answers claims, suspends a colleague.
    EDITOR,
    /// Makes things public.
    PUBLISHER,
    /// Invites people and says what they may do.
    KEEPER;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /// As it stands in forms, tables and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
