package vigil.edition.share;

import java.time.LocalDate;

/// A day in a calendar.
///
/// @param uid never changes while the thing is the same
/// @param kind `hearing`, `term` or `birthday`
/// @param yearly whether it comes back each year
/// @param changed the last day on which something became known of this person
/// @param where empty if nobody says
/// @param address of the dossier, whole; empty if the register has not said where it stands
record Occasion(
        String uid,
        String kind,
        LocalDate day,
        boolean yearly,
        LocalDate changed,
        String summary,
        String description,
        String where,
        String address) {}
