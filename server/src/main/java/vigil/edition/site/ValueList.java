package vigil.edition.site;

import java.util.List;
import vigil.edition.site.Listing.Way;
import vigil.text.Phrase;

/// The values of one facet, with how many people stand under each.
///
/// @param facets the other facets
public record ValueList(Frame frame, List<Value> values, List<Way> facets) {
    /// @param held how many of these people are deprived of liberty now
    /// @param share of the longest line, in per cent
    public record Value(Phrase label, String href, String people, String held, int share) {}
}
