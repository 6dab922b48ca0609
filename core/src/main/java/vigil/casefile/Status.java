package vigil.casefile;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.claim.Claim;
import vigil.claim.Term;
import vigil.claim.When;

/// Where a person stands, as of the day of the case file: the material of the status sentence.
///
/// @param since when this state began, null if no source says
/// @param place where the person is held now, null if that is not known
/// @param term the sentence being served, null before a sentence or without one
/// @param claims what this rests on; empty only for `UNKNOWN`
public record Status(
        Kind kind,
        @Nullable When since,
        @Nullable String place,
        @Nullable Term term,
        List<Claim> claims) {
    public enum Kind {
        /// Deprived of liberty, sentenced.
        HELD(true),
        /// Deprived of liberty, not sentenced.
        TRIAL(true),
        /// House arrest.
        HOME(true),
        /// Not deprived of liberty, but may not travel or is otherwise bound.
        BOUND(false),
        /// Deprived of liberty at a place that is not known.
        LOST(true),
        FREE(false),
        DIED(false),
        UNKNOWN(false);

        private final boolean deprived;

        Kind(boolean deprived) {
            this.deprived = deprived;
        }

        /// Counts as a day deprived of liberty.
        public boolean deprived() {
            return deprived;
        }

        /// The word in files and texts: `held`, `trial` ...
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Status {
        claims = List.copyOf(claims);
    }
}
