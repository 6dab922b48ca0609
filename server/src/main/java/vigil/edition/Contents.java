package vigil.edition;

import java.time.LocalDate;
import java.util.List;
import vigil.audience.PublicFile;
import vigil.audience.PublicRemovals.Removed;

/// All that a publisher may know: the public files of one edition, its number and its day. There is
/// no way from here to anything unreleased, to the clock or to the network.
///
/// @param name what the register calls itself, for the head of the pages
/// @param logSize number of leaves of the public log at this edition
/// @param removed who was public in an earlier one and is no longer: only that, since when, and the class of the reason
public record Contents(
        String name, int edition, LocalDate date, long logSize, List<PublicFile> files, List<Removed> removed) {
    public Contents {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
    }
}
