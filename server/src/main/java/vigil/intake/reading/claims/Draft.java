package vigil.intake.reading.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.people.Who;

/// A claim whose person is not settled yet: what it says, where, and the words that gave it away (`cue` tokens).
/// `hint` is where the grammar expects the person: before, after or inside the cue, all, main, or empty.
record Draft(
        String pred,
        int from,
        int to,
        int start,
        int end,
        @Nullable String value,
        int cueFrom,
        int cueTo,
        String hint,
        double weight,
        List<Who> about) {
    Draft about(List<Who> whos) {
        return new Draft(pred, from, to, start, end, value, cueFrom, cueTo, hint, weight, whos);
    }

    Draft spanning(int newStart, int newEnd) {
        return new Draft(pred, from, to, newStart, newEnd, value, cueFrom, cueTo, hint, weight, about);
    }

    Draft saying(String newValue) {
        return new Draft(pred, from, to, start, end, newValue, cueFrom, cueTo, hint, weight, about);
    }

    boolean overlaps(Draft other) {
        return start < other.end && other.start < end;
    }
}
