package vigil.casefile;

import java.util.List;
import vigil.claim.Claim;

/// One value of a case file with everything that stands for it and against it. It cannot be made
/// without a supporting claim: what no source says cannot be printed.
///
/// @param value the reading in use
/// @param supporting claims that say this, or say it less exactly
/// @param contradicting other readings, those with most sources first
public record Finding<T>(T value, List<Claim> supporting, List<Reading<T>> contradicting) {
    /// Another value that some source gives for the same matter.
    public record Reading<T>(T value, List<Claim> claims) {
        public Reading {
            claims = List.copyOf(claims);
        }
    }

    public Finding {
        supporting = List.copyOf(supporting);
        contradicting = List.copyOf(contradicting);
        if (supporting.isEmpty()) {
            throw new IllegalArgumentException("a finding without a claim");
        }
    }

    public boolean disagreed() {
        return !contradicting.isEmpty();
    }
}
