package vigil.web;

/// Who may call a route. Roles of the desk will be further words here.
public enum Access {
    /// Readers, without a session.
    EVERYONE,
    /// Whoever has entered the desk; others are led to the door, whatever lies behind.
    SIGNED_IN
}
