package vigil.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.When;

/// One stay in the chain of places of detention. `place` is null while nobody outside knew it.
///
/// @param from when it began, as exactly as known; null if no source says
/// @param to when it ended; null while it lasts or if no source says
/// @param current whether the person is there on the day of the case file
public record Stay(
        @Nullable String place,
        @Nullable String placeKind,
        @Nullable When from,
        @Nullable When to,
        boolean current,
        List<Claim> claims) {
    public Stay {
        claims = List.copyOf(claims);
    }

    static @Nullable When start(@Nullable When when) {
        if (when == null || when.precision() != When.Precision.INTERVAL) {
            return when;
        }
        return side(when, 0, when.earliest());
    }

    /// When the interval closes; null for a single moment, which only says "was there then".
    static @Nullable When close(@Nullable When when) {
        if (when == null || when.precision() != When.Precision.INTERVAL || when.end() != When.End.KNOWN) {
            return null;
        }
        return side(when, 1, when.latest());
    }

    private static @Nullable When side(When interval, int side, @Nullable LocalDate bound) {
        return bound == null ? null : When.of(interval.edtf().split("/", -1)[side]);
    }
}
