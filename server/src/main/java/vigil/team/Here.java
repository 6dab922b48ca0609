package vigil.team;

/// Where a browser believes it is.
///
/// @param host the name without the port; passkeys are made for it
/// @param origin scheme, name and port
public record Here(String host, String origin) {
    /// Browsers make passkeys for names only, not for addresses such as 127.0.0.1.
    public boolean isName() {
        return !host.matches("[0-9.]+|\\[.*\\]");
    }
}
