package vigil.team;

import java.time.LocalDate;

/// A key that stays in somebody's device.
///
/// @param id as the browser names it; in base64url
/// @param host the name of this server for which it was made; it works for no other
public record Passkey(String id, String host, String label, LocalDate added) {}
