package vigil.edition;

import java.time.LocalDate;
import java.util.List;
import vigil.audience.PublicFile;

/// All that a publisher may know: the public files of one edition, its number and its day. There is
/// no way from here to anything unreleased, to the clock or to the network.
///
/// @param name what the register calls itself, for the head of the pages
/// @param logSize number of leaves of the public log at this edition
public record Contents(String name, int edition, LocalDate date, long logSize, List<PublicFile> files) {
    public Contents {
        files = List.copyOf(files);
    }
}
