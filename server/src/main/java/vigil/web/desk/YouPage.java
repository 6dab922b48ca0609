package vigil.web.desk;

import java.util.List;
import vigil.web.Words;

/// One's own account.
///
/// @param fresh whether one's ways in may be changed now, or one has to enter anew first
/// @param here whether browsers make passkeys for the name by which we were called
/// @param codes how many recovery codes are left
/// @param shown new recovery codes, this once
/// @param said what was just done, in a sentence; empty if nothing
public record YouPage(
        Frame frame,
        String role,
        List<String> rooms,
        boolean fresh,
        boolean passphrase,
        boolean here,
        String challenge,
        List<Key> keys,
        int codes,
        List<String> shown,
        List<Sitting> sittings,
        String said,
        List<String> problems) {
    /// A passkey.
    public record Key(String id, String label, String added) {}

    /// A session.
    ///
    /// @param opened minutes ago
    /// @param used minutes ago
    public record Sitting(long opened, long used, boolean present) {}

    public Words words() {
        return frame.words();
    }
}
