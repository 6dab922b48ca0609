package vigil.edition.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.text.Phrase;

/// A page that lists people: everybody, those under a value of a facet, those of a place, an offence, a proceeding.
///
/// @param kind what the heading names: "Place of detention"; empty where it is clear
/// @param folder the way to the folder `people` of the language
/// @param facts what else is known of the thing, each line with the way to where it is sourced
/// @param letters the way to each letter; empty where the list is not by letters
/// @param pages the way to each page of a long list; empty where there is one
/// @param facets other ways to find people
public record Listing(
        Frame frame,
        String kind,
        Phrase title,
        Phrase lede,
        String folder,
        List<Row> facts,
        List<Way> letters,
        List<Section> sections,
        List<Way> pages,
        List<Way> facets,
        List<Told> told) {
    /// A label and what stands beside it.
    public record Row(String label, List<Phrase> values) {}

    /// A link of a row of links; without an address it is where we are.
    public record Way(Phrase words, String href, String count) {
        public boolean here() {
            return href.isEmpty();
        }
    }

    /// People under a heading of their own.
    public record Section(String anchor, String heading, List<Card> people) {}

    /// What is alleged of a place, and the file in which it stands with its source.
    public record Told(@Nullable String datetime, String date, Phrase what, Phrase who) {}
}
