package vigil.team;

import java.time.LocalDate;

/// One act concerning access: who did what about whom, and on what day. It never tells what anybody worked on.
///
/// @param by empty where it was done at the machine itself
/// @param about empty where nobody else is meant
public record Act(LocalDate day, Kind kind, String by, String about) {
    public enum Kind {
        INVITED,
        REVOKED,
        JOINED,
        SUSPENDED,
        ASKED,
        RESTORED,
        ROLE,
        COMPARTMENTS,
        PASSPHRASE,
        PASSKEY,
        PASSKEY_REMOVED,
        CODES,
        CODE_USED,
        EVERYWHERE
    }
}
