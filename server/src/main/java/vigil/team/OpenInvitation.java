package vigil.team;

import java.time.LocalDate;

/// A link that nobody has used yet, as keepers see it: never the link itself.
///
/// @param mark names it; whoever knows it cannot come in by it
/// @param by who made it; empty where it was made at the machine itself
/// @param last the last day on which it works
public record OpenInvitation(String mark, Role role, String by, LocalDate last) {}
