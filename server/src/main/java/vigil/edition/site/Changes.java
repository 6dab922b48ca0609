package vigil.edition.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.edition.site.Listing.Way;
import vigil.text.Inline;
import vigil.text.Phrase;

/// What became public in one edition.
///
/// @param more how many people are not named for want of room, in words; else empty
/// @param takenBack by class of the reason, how many entries were taken back
/// @param editions the way to the other editions
public record Changes(
        Frame frame,
        String title,
        Inline.@Nullable Day day,
        List<Change> people,
        String more,
        List<String> takenBack,
        List<Way> editions) {
    static Changes none(Frame frame) {
        return new Changes(frame, frame.title(), null, List.of(), "", List.of(), List.of());
    }

    /// One person and what is new of them.
    public record Change(Phrase person, String remark, List<Phrase> facts, List<Phrase> withdrawn, String more) {}
}
