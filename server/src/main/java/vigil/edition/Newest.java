package vigil.edition;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vigil.audience.Disclosed;
import vigil.audience.Evidence;

/// The newest of what stands in somebody's public file: the edition in which it became public, and that day. What
/// is taken back leaves no trace here.
///
/// @param leaf its place in the public log, from 0 on
public record Newest(int edition, LocalDate day, long leaf) {
    /// @param sizes how many leaves the public log had at each edition
    static Optional<Newest> of(Evidence evidence, List<Long> sizes) {
        return evidence.claims().reduce((one, other) -> other).map(newest -> of(newest, sizes));
    }

    private static Newest of(Disclosed disclosed, List<Long> sizes) {
        int found = Collections.binarySearch(sizes, disclosed.index());
        int edition = found >= 0 ? found + 2 : -found;
        LocalDate day = disclosed.entry().at().atZone(ZoneOffset.UTC).toLocalDate();
        return new Newest(edition, day, disclosed.index());
    }
}
